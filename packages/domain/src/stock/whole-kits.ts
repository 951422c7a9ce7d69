/** How many whole kits these pieces of the parts make. Throws RangeError when no part is told. */
export function wholeKits(
  parts: readonly { readonly pieces: number; readonly piecesPerKit: number }[],
): number {
  if (parts.length === 0) throw new RangeError("a kit has at least one part")
  const kits = parts.map(
    ({ pieces, piecesPerKit }) => (pieces - (pieces % piecesPerKit)) / piecesPerKit,
  )
  return Math.min(...kits)
}
