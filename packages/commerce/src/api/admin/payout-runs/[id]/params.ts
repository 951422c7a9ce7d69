import { z } from "@medusajs/framework/zod"

/** The run that a path names. */
export const runParams = z.object({ id: z.string() })
