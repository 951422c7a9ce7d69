import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT } from "@sentra/domain/ledger"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { conflict, notFound, type Refusal } from "../../../lib/refusal.js"
import { LEDGER_MODULE, type LedgerService } from "../../../modules/ledger/index.js"
import {
  TREASURY_MODULE,
  type Movement,
  type TreasuryService,
} from "../../../modules/treasury/index.js"

/** One movement, or NOT_FOUND. */
export async function movementIn(
  container: MedusaContainer,
  movementId: string,
): Promise<Movement> {
  const [movement] = await container
    .resolve<TreasuryService>(TREASURY_MODULE)
    .movements({ ids: [movementId] })
  if (movement) return movement
  throw noSuchMovement()
}

/** A member's savings never fall below nothing: what she took out again stays entered. */
export async function assertReversible(
  container: MedusaContainer,
  { artisanId, amount, postedAt, reversedAt }: Movement,
): Promise<void> {
  if (reversedAt !== null) throw alreadyReversed()
  if (artisanId === null || postedAt === null) return
  const balances = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .balances(ACCOUNT.membershipDeposit, [artisanId])
  const saved = balances.get(artisanId) ?? 0n
  if (saved < amount) throw takenOut(saved, amount)
}

function takenOut(saved: bigint, amount: bigint): Refusal {
  const words = (locale: "id" | "en") =>
    [saved, amount].map((money) => formatRupiah(rupiah(money), locale))
  const [[savedId, id], [savedEn, en]] = [words("id"), words("en")]
  return conflict({
    id: `Simpanan pokok anggota ini tinggal ${savedId}, kurang dari ${id} yang akan dibatalkan. Catat dulu pengembaliannya dengan benar.`,
    en: `This member's deposit is ${savedEn} by now, less than the ${en} to be reversed. Set right first what was paid back.`,
  })
}

export const noSuchMovement = (): Refusal =>
  notFound({
    id: "Catatan uang ini tidak ada di sini. Muat ulang halaman ini.",
    en: "There is no such movement of money here. Reload this page.",
  })

const alreadyReversed = (): Refusal =>
  conflict({
    id: "Catatan ini sudah dibatalkan. Muat ulang halaman ini.",
    en: "This was reversed before. Reload this page.",
  })
