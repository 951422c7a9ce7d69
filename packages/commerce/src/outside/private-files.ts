import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { contradiction } from "../lib/module-errors.js"
import { rowId } from "../lib/row-id.js"
import {
  DOCUMENTS_MODULE,
  type DocumentsService,
  type StoredDocument,
} from "../modules/documents/index.js"
import type { DocumentContent, DocumentStore } from "./document-store.js"

/**
 * Private files of Medusa's File module, on disk or in a bucket, and a row for each. A file's own
 * name cannot be guessed from its document.
 */
export const privateFiles = (container: Pick<MedusaContainer, "resolve">): DocumentStore => {
  const files = container.resolve(Modules.FILE)
  const documents = container.resolve<DocumentsService>(DOCUMENTS_MODULE)
  const contentOf = async ({ name, mediaType, fileId }: StoredDocument) => ({
    ...{ name, mediaType },
    content: await files.getAsBuffer(fileId),
  })
  return {
    async keep(key, document) {
      const known = await documents.find(key)
      if (known) return contentOf(known)
      const [file] = await files.createFiles([fileOf(document)])
      if (!file) throw contradiction(`The file of ${key} could not be written.`)
      const { name, mediaType } = document
      const kept = await documents.enter({ key, name, mediaType, fileId: file.id })
      // Somebody else was faster: theirs is the document.
      if (kept.fileId !== file.id) await files.deleteFiles([file.id])
      return contentOf(kept)
    },
    async read(key) {
      const known = await documents.find(key)
      return known && contentOf(known)
    },
  }
}

const fileOf = ({ mediaType, content }: DocumentContent) => ({
  filename: rowId("document"),
  mimeType: mediaType,
  content: content.toString("base64"),
  access: "private" as const,
})
