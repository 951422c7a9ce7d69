import type { MedusaContainer } from "@medusajs/framework/types"

/** Something half done, and how to finish it. Finishing what is finished meanwhile does nothing. */
export type Task = { id: string; finish(): Promise<unknown> }

/** One sort of thing that must not stay half done. */
export type Duty = {
  name: string
  unfinished(container: MedusaContainer): Promise<Task[]>
}

/** More than this is left for the next round, so that no duty keeps the others waiting for long. */
export const TASKS_PER_ROUND = 200
