/**
 * Divides and rounds to the nearest whole number, a half away from zero: 0.50 goes up, as the tax
 * office asks (PER-11/PJ/2025 Art. 129), and a refund (a negative amount) mirrors its sale exactly.
 * Throws RangeError when the denominator is not positive.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError(`denominator must be positive, found ${denominator}`)
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}
