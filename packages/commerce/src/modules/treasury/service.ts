import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, type Database } from "../../lib/sql.js"
import { markPosted, movements, record, reverse } from "./movements.js"
import type { Movement, MovementFilter, MovementReversal, NewMovement } from "./types.js"

/** What the treasurer sees on the account's statement and in the till. */
export class TreasuryService {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }) {
    this.database = databaseOf(container.__pg_connection__)
  }

  /** Writes a movement down, once for each key. See `movements.ts`. */
  record(movement: NewMovement): Promise<Movement> {
    return record(this.database, movement)
  }

  movements(filter: MovementFilter): Promise<Movement[]> {
    return movements(this.database, filter)
  }

  /** The movement was entered wrongly; its row stays. Again changes nothing. */
  reverse(reversal: MovementReversal): Promise<void> {
    return reverse(this.database, reversal)
  }

  markPosted(posted: { ids: readonly string[]; reversedIds: readonly string[] }): Promise<void> {
    return markPosted(this.database, posted)
  }
}
