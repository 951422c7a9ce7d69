import type { Stops } from "@sentra/contracts"
import type { LineProgress } from "../modules/production/index.js"

/** How far a line has come: pieces at each stop. A rejected or declined piece is not allocated. */
export const stopsOf = (progress: LineProgress): Stops => ({
  ordered: progress.pieces,
  allocated: progress.pieces - progress.unallocated,
  accepted: progress.accepted,
  delivered: progress.delivered,
})

export const sumOfStops = (stops: readonly Stops[]): Stops =>
  stops.reduce(
    (total, line) => ({
      ordered: total.ordered + line.ordered,
      allocated: total.allocated + line.allocated,
      accepted: total.accepted + line.accepted,
      delivered: total.delivered + line.delivered,
    }),
    { ordered: 0, allocated: 0, accepted: 0, delivered: 0 },
  )
