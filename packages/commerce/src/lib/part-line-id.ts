/** Names one part of a line of kits; it follows from the line's, so a repetition makes the same. */
export const partLineId = (kitLineId: string, index: number): string =>
  `${kitLineId}-${String(index + 1).padStart(2, "0")}`
