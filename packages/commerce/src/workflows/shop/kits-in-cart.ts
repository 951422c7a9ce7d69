import type { WantedItem } from "@sentra/domain/stock"
import type { Sql } from "../../lib/sql.js"
import { readKits } from "../../reading/kits.js"
import { withdrawnRefusal } from "./claim-lots/offer-refusal.js"
import type { CartLineToClaim } from "./claim-lots/types.js"

/**
 * What the lines of a cart take from the lots: of a kit, each part and its packing. Refuses a kit
 * of which a part is gone.
 */
export async function wantedOf(
  sql: Sql,
  items: readonly CartLineToClaim[],
): Promise<WantedItem[]> {
  const kits = await readKits(sql, items.map(({ variantId }) => variantId), undefined)
  const broken = items.filter(({ variantId }) => kits.get(variantId) === null)
  if (broken.length > 0) throw withdrawnRefusal(broken)
  return items.flatMap(({ cartLineId, variantId, pieces }) => {
    const parts = kits.get(variantId) ?? [{ variantId, piecesPerKit: 1 }]
    return parts.map((part) => ({
      cartLineId,
      variantId: part.variantId,
      pieces: pieces * part.piecesPerKit,
    }))
  })
}
