const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/**
 * 32-bit FNV-1a of the UTF-8 bytes of a text. Decides between equal levels: the same member is not
 * always first by name, and nothing that changes with an order (history, input order, order id) may
 * decide, or splitting an order in two would change who gets what.
 */
export function fnv1a(text: string): number {
  let hash = OFFSET_BASIS
  for (const character of text) {
    for (const byte of utf8(character.codePointAt(0) ?? 0)) {
      hash = Math.imul(hash ^ byte, PRIME)
    }
  }
  return hash >>> 0
}

/** Written out here because text encoders belong to a platform, and this package runs on any. */
function utf8(codePoint: number): number[] {
  const tail = (shift: number): number => 0x80 | ((codePoint >> shift) & 0x3f)
  if (codePoint < 0x80) return [codePoint]
  if (codePoint < 0x800) return [0xc0 | (codePoint >> 6), tail(0)]
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return [0xef, 0xbf, 0xbd]
  if (codePoint < 0x10000) return [0xe0 | (codePoint >> 12), tail(6), tail(0)]
  return [0xf0 | (codePoint >> 18), tail(12), tail(6), tail(0)]
}
