import { z } from "zod"
import { bilingual, count, instant } from "./shared.js"

/** Something the server could not finish by itself. */
export const attentionTask = z.object({
  id: z.string(),
  /** What it was to finish. */
  duty: bilingual,
  /** Which order, cart or payout it is about. */
  about: bilingual,
  orderId: z.string().nullable(),
  /** Why it failed the last time. */
  reason: bilingual,
  attempts: count,
  since: instant,
})
export type AttentionTask = z.infer<typeof attentionTask>

export const attentionResponse = z.object({ tasks: z.array(attentionTask), count })
export const retryResponse = z.object({ finished: z.boolean() })
