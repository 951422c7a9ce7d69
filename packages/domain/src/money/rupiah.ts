/**
 * Whole rupiah. The books know no smaller unit; a payment provider's cents stop at its adapter.
 * The brand keeps pieces, minutes and basis points from being added to money by mistake.
 */
export type Rupiah = bigint & { readonly unit: "IDR" }

/**
 * Says that a whole number is an amount of rupiah. The one cast of this package: a brand has no
 * other door.
 */
export const rupiah = (amount: bigint): Rupiah => amount as Rupiah

/** Adds amounts up; nothing adds up to Rp 0. */
export const sum = (amounts: Iterable<Rupiah>): Rupiah => {
  let total = 0n
  for (const amount of amounts) total += amount
  return rupiah(total)
}
