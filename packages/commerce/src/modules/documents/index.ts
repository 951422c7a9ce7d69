import { Module } from "@medusajs/framework/utils"
import { DocumentsService } from "./service.js"

export const DOCUMENTS_MODULE = "documents"
export type { DocumentsService } from "./service.js"
export type { StoredDocument } from "./types.js"
export default Module(DOCUMENTS_MODULE, { service: DocumentsService })
