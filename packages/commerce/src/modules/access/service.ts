import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { on, type On } from "../../lib/on.js"
import { databaseOf } from "../../lib/sql.js"
import * as attempts from "./attempts.js"
import { passwordCodes } from "./password-codes.js"
import * as signIns from "./sign-ins.js"

/** Who is signed in, and what is counted and given out at the door. */
export class AccessService {
  readonly signIns: On<typeof signIns>
  readonly attempts: On<typeof attempts>
  readonly passwordCodes: On<typeof passwordCodes>

  constructor(container: { __pg_connection__: Knex }) {
    const database = databaseOf(container.__pg_connection__)
    this.signIns = on(database, signIns)
    this.attempts = on(database, attempts)
    this.passwordCodes = on(database, passwordCodes)
  }
}
