import { z } from "@medusajs/framework/zod"
import { invalid, tooLarge, type Refusal } from "./refusal.js"

const BYTES_PER_KILOBYTE = 1_024

/** What Express says of a body it did not hand on. */
const bodyError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("entity.too.large"), limit: z.number() }),
  z.object({ type: z.literal("entity.parse.failed") }),
])

/** The refusal for a body that no route ever saw: too large, or no JSON. */
export function bodyRefusalFor(error: unknown): Refusal | undefined {
  const { data } = bodyError.safeParse(error)
  if (data === undefined) return undefined
  if (data.type === "entity.parse.failed") {
    return invalid({
      id: "Kiriman ini bukan JSON yang utuh. Periksa isinya, lalu kirim lagi.",
      en: "This is no complete JSON. Check the content and send it again.",
    })
  }
  const most = Math.floor(data.limit / BYTES_PER_KILOBYTE)
  return tooLarge({
    id: `Kiriman ini lebih dari ${most} kB. Bagi menjadi beberapa kiriman, atau pendekkan catatannya.`,
    en: `This is more than ${most} kB. Send it in several parts, or shorten its notes.`,
  })
}
