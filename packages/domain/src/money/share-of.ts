import { wholeNumber, type WholeNumber } from "../internal/whole-number.js"
import { divideHalfUp } from "./divide-half-up.js"
import { rupiah, type Rupiah } from "./rupiah.js"

/** One hundred per cent. Rates are kept in basis points, never as a fraction. */
export const BASIS_POINTS = 10_000n

/**
 * The part of an amount that a rate takes, to the whole rupiah, half up: 80 % is 8000 basis points.
 * Throws RangeError when the rate is negative or not a whole number.
 */
export const shareOf = (amount: Rupiah, basisPoints: WholeNumber): Rupiah =>
  rupiah(divideHalfUp(amount * wholeNumber(basisPoints, "basisPoints"), BASIS_POINTS))
