import type { Stops } from "@sentra/contracts"
import { groupBy } from "../lib/group-by.js"
import type { LineProgress } from "../modules/production/index.js"

/** How far a line has come: pieces at each stop. A rejected or declined piece is not allocated. */
export const stopsOf = (progress: LineProgress): Stops => ({
  ordered: progress.pieces,
  allocated: progress.pieces - progress.unallocated,
  accepted: progress.accepted,
  delivered: progress.delivered,
})

/** How far the lines of one order have come, each kit counted as one piece once it is whole. */
export const sumOfStops = (lines: readonly LineProgress[]): Stops =>
  [...groupBy(lines, (line) => line.kitLineId ?? line.orderedLineId).values()]
    .map(stopsOfKits)
    .reduce(
      (total, line) => ({
        ordered: total.ordered + line.ordered,
        allocated: total.allocated + line.allocated,
        accepted: total.accepted + line.accepted,
        delivered: total.delivered + line.delivered,
      }),
      { ordered: 0, allocated: 0, accepted: 0, delivered: 0 },
    )

/** As many kits are at a stop as the part that there is least of allows. */
export function stopsOfKits(parts: readonly LineProgress[]): Stops {
  const kits = parts.map((part) => ({ each: part.piecesEach, stops: stopsOf(part) }))
  const least = (stop: keyof Stops): number =>
    Math.min(...kits.map(({ each, stops }) => Math.floor(stops[stop] / each)))
  return {
    ordered: least("ordered"),
    allocated: least("allocated"),
    accepted: least("accepted"),
    delivered: least("delivered"),
  }
}
