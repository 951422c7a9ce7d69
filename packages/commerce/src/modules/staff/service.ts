import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { on, type On } from "../../lib/on.js"
import { databaseOf } from "../../lib/sql.js"
import * as approvals from "./approvals.js"
import * as log from "./log.js"
import * as roles from "./roles.js"

/** Who does the cooperative's work, with which rights, and what they did. */
export class StaffService {
  /** Offices by Medusa user id. */
  readonly roles: On<typeof roles>
  /** What one asks for and another agrees to. */
  readonly approvals: On<typeof approvals>
  /** What staff did; it only grows. */
  readonly log: On<typeof log>

  constructor(container: { __pg_connection__: Knex }) {
    const database = databaseOf(container.__pg_connection__)
    this.roles = on(database, roles)
    this.approvals = on(database, approvals)
    this.log = on(database, log)
  }
}
