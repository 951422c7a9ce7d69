/** A file of another shop's codes would compare each of 5,000 rows with the whole catalogue. */
export const SUGGESTED_FOR_CODES_MAX = 50

/**
 * Suggests known codes for unknown ones: the same code is looked for once, and only the first so
 * many codes at all, since whoever has more of them needs the catalogue and no suggestions.
 */
export function suggesterOf(known: Iterable<string>): (written: string) => string[] {
  const found = new Map<string, string[]>()
  return (written) => {
    const before = found.get(normalised(written))
    if (before) return before
    if (found.size >= SUGGESTED_FOR_CODES_MAX) return []
    const nearest = nearestCodes(written, known)
    found.set(normalised(written), nearest)
    return nearest
  }
}

/**
 * The known codes most like what was written, best first, at most `limit`; none when nothing is
 * near. Counts the letters to change, drop, add or swap (so HEM-CDP finds HEM-CPD in one).
 */
export function nearestCodes(written: string, known: Iterable<string>, limit = 3): string[] {
  const wanted = normalised(written)
  const farthest = Math.max(2, Math.floor(wanted.length / 3))
  return [...new Set(known)]
    .map((code) => ({ code, compared: normalised(code) }))
    .filter(({ compared }) => Math.abs(compared.length - wanted.length) <= farthest)
    .map(({ code, compared }) => ({ code, distance: editDistance(wanted, compared) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map(({ code }) => code)
}

/** People leave hyphens out and write small letters; neither makes another code. */
const normalised = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "")

function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
