import type { Stops } from "@sentra/contracts"
import type { LineProgress } from "../modules/production/index.js"

/** How far a line has come: pieces at each stop. A rejected or declined piece is not allocated. */
export const stopsOf = (progress: LineProgress): Stops => ({
  ordered: progress.pieces,
  allocated: progress.pieces - progress.unallocated,
  accepted: progress.accepted,
  shipped: progress.delivered,
})

export const sumOfStops = (stops: readonly Stops[]): Stops =>
  stops.reduce(
    (total, line) => ({
      ordered: total.ordered + line.ordered,
      allocated: total.allocated + line.allocated,
      accepted: total.accepted + line.accepted,
      shipped: total.shipped + line.shipped,
    }),
    { ordered: 0, allocated: 0, accepted: 0, shipped: 0 },
  )
