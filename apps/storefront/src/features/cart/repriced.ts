import type { ShownLine } from "../../shop/cart-lines.ts"

export type Repriced = { title: string; before: bigint; now: bigint }

type Priced = Pick<ShownLine, "lineId" | "title" | "size" | "unitPrice">

/** The lines whose price is another one than before. */
export function repricedLines(before: readonly Priced[], now: readonly Priced[]): Repriced[] {
  const known = new Map(before.map(({ lineId, unitPrice }) => [lineId, unitPrice]))
  return now.flatMap(({ lineId, title, size, unitPrice }) => {
    const old = known.get(lineId)
    if (old === undefined || old === unitPrice) return []
    return { title: size === undefined ? title : `${title} (${size})`, before: old, now: unitPrice }
  })
}
