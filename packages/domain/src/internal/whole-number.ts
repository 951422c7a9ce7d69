/**
 * Database columns give small whole numbers as `number`, money as `bigint`; rates and weights take
 * either.
 */
export type WholeNumber = bigint | number

/**
 * Reads a whole number of at least zero as a bigint. Throws RangeError naming `field` otherwise.
 */
export function wholeNumber(value: WholeNumber, field: string): bigint {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`${field} must be a whole number, found ${value}`)
  }
  if (value < 0) throw new RangeError(`${field} must not be negative, found ${value}`)
  return BigInt(value)
}

/**
 * Passes a safe integer of at least `minimum` through. Throws RangeError naming `field` otherwise.
 */
export function atLeast(minimum: number, value: number, field: string): number {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new RangeError(`${field} must be a whole number of at least ${minimum}, found ${value}`)
  }
  return value
}
