import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { at } from "../../lib/clock.js"
import { contradiction } from "../../lib/module-errors.js"
import { databaseOf, type Database } from "../../lib/sql.js"
import { storedDocumentRow, type StoredDocument } from "./types.js"

/** Which papers are kept, and as which files. */
export class DocumentsService {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }) {
    this.database = databaseOf(container.__pg_connection__)
  }

  async find(key: string): Promise<StoredDocument | undefined> {
    const [document] = await this.database.rows(
      storedDocumentRow,
      "select * from stored_document where key = ?",
      [key],
    )
    return document
  }

  /** Enters a document unless its key has one; answers the one that is kept. */
  async enter(document: Omit<StoredDocument, "keptAt">): Promise<StoredDocument> {
    await this.database.run(
      `insert into stored_document (key, name, media_type, file_id, kept_at)
       values (?, ?, ?, ?, ?) on conflict do nothing`,
      [document.key, document.name, document.mediaType, document.fileId, at()],
    )
    const kept = await this.find(document.key)
    if (!kept) throw contradiction(`The document ${document.key} could not be entered.`)
    return kept
  }
}
