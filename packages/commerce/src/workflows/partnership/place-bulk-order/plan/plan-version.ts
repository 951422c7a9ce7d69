import { createHash } from "node:crypto"

/** What of a plan is ordered: two plans that differ in none of it are the same order. */
type Ordered = {
  lines: readonly { variant: { variantSku: string }; pieces: number; unitPrice: bigint }[]
  net: bigint
  tax: bigint
}

/**
 * Stands for all that a buyer decides on: every line with its pieces and its price, and the tax.
 * Two changes whose sums cancel out are another version all the same.
 */
export function versionOf({ lines, net, tax }: Ordered): string {
  const rows = lines.map(({ variant, pieces, unitPrice }) => [
    variant.variantSku,
    pieces,
    unitPrice.toString(),
  ])
  const canonical = JSON.stringify([rows, net.toString(), tax.toString()])
  return createHash("sha256").update(canonical).digest("base64url")
}
