import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { on, type On } from "../../lib/on.js"
import { databaseOf } from "../../lib/sql.js"
import { beginPurchase, endPurchase, leftPurchases } from "./purchases.js"
import * as rows from "./tasks.js"

const tasks = {
  waiting: rows.waitingTasks,
  failed: rows.noteFailure,
  done: rows.forgetTask,
  forgetAllBut: rows.forgetAllBut,
  parked: rows.parkedTasks,
  tryAgain: rows.tryAgain,
}

const purchases = { begin: beginPurchase, end: endPurchase, left: leftPurchases }

/** What was begun and must end: purchases under way, and what the sweeper could not finish yet. */
export class SweepingService {
  readonly tasks: On<typeof tasks>
  readonly purchases: On<typeof purchases>

  constructor(container: { __pg_connection__: Knex }) {
    const database = databaseOf(container.__pg_connection__)
    this.tasks = on(database, tasks)
    this.purchases = on(database, purchases)
  }
}
