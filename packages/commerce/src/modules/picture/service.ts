import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { on, type On } from "../../lib/on.js"
import { databaseOf } from "../../lib/sql.js"
import { pictures } from "./pictures.js"

/** What is known of each uploaded picture, beside the image of Medusa that has its address. */
export class PictureService {
  readonly pictures: On<typeof pictures>

  constructor(container: { __pg_connection__: Knex }) {
    this.pictures = on(databaseOf(container.__pg_connection__), pictures)
  }
}
