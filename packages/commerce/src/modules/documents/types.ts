import { z } from "@medusajs/framework/zod"
import { momentColumn } from "../../lib/sql.js"

/** A paper of the house; what is in it lies in the File module. */
export const storedDocumentRow = z.object({
  key: z.string(),
  name: z.string(),
  mediaType: z.string(),
  fileId: z.string(),
  keptAt: momentColumn,
})
export type StoredDocument = z.infer<typeof storedDocumentRow>
