import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepFacts } from "../workflows/books/sweep-facts/index.js"

const SWEEP_INTERVAL_MILLISECONDS = 10_000

/** Each process sweeps for itself; locks and unique keys keep two from doing the same twice. */
export default async function sweep(container: MedusaContainer): Promise<void> {
  await sweepFacts(container)
}

export const config = {
  name: "sweep-facts",
  schedule: { interval: SWEEP_INTERVAL_MILLISECONDS },
}
