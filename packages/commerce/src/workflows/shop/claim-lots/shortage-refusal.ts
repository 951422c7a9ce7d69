import type { Locale } from "@sentra/contracts"
import { groupBy } from "../../../lib/group-by.js"
import { Refusal } from "../../../lib/refusal.js"
import type { ProductionService } from "../../../modules/production/index.js"
import type { CartToClaim } from "./types.js"

type Shortage = { cartLineId: string; variantId: string; wanted: number; available: number }

/** What the buyer and the shop need to mend the cart: the product, and how many can be had. */
export async function shortageRefusal(
  production: ProductionService,
  cart: CartToClaim,
  shortages: readonly Shortage[],
): Promise<Refusal> {
  const short = shortLines(cart, shortages)
  const variantIds = short.map(({ variantId }) => variantId)
  const lots = await production.shelf.lots({ variantIds })
  const stocked = new Set(lots.map(({ variantId }) => variantId))
  const problems = short.map((line) => ({ ...line, madeToStock: stocked.has(line.variantId) }))
  const said = (locale: Locale): string =>
    problems.map((problem) => sentence(problem, locale)).join(" ")
  return new Refusal("conflict", {
    field: "items",
    sentence: { id: said("id"), en: said("en") },
    problems,
  })
}

/** The lines that cannot be had whole: of a kit, as many as the part most short allows. */
function shortLines(cart: CartToClaim, shortages: readonly Shortage[]) {
  const shortOf = groupBy(shortages, ({ cartLineId }) => cartLineId)
  return cart.items.flatMap(({ cartLineId, variantId, title, pieces }) => {
    const short = shortOf.get(cartLineId) ?? []
    const kits = short.map(({ available, wanted }) => Math.floor((available * pieces) / wanted))
    const line = { cartLineId, variantId, title, wanted: pieces, available: Math.min(...kits) }
    return short.length > 0 ? [line] : []
  })
}

type Problem = Shortage & { title: string; madeToStock: boolean }

function sentence({ title, available, madeToStock }: Problem, locale: Locale): string {
  if (!madeToStock) return WORDS.madeToOrder[locale](title)
  return available === 0 ? WORDS.soldOut[locale](title) : WORDS.few[locale](title, available)
}

const WORDS = {
  madeToOrder: {
    id: (title: string) => `${title} hanya dibuat atas pesanan, jadi tidak dapat dibeli di sini.`,
    en: (title: string) => `${title} is made to order only, so it cannot be bought here.`,
  },
  soldOut: {
    id: (title: string) => `${title} baru saja habis. Hapus dari keranjang untuk melanjutkan.`,
    en: (title: string) => `${title} has just sold out. Please remove it from your cart.`,
  },
  few: {
    id: (title: string, left: number) => `${title} tinggal ${left} potong. Kurangi jumlahnya.`,
    en: (title: string, left: number) => `Only ${left} of ${title} are left. Please order fewer.`,
  },
} as const
