import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { on, type On } from "../../lib/on.js"
import { databaseOf } from "../../lib/sql.js"
import { delivery } from "./delivery/index.js"
import { lines } from "./lines/index.js"
import { WorkSpecification as WorkSpecificationModel } from "./models/work-specification.js"
import { refunding } from "./refunding/index.js"
import { sharing } from "./sharing/index.js"
import { shelf } from "./shelf/index.js"
import { work } from "./work/index.js"

/**
 * Work and goods, room by room: `production.work.handOver(...)`. Every function is one transaction;
 * each law is told where it is kept. Only how a product is made can be changed like any other data.
 */
export class ProductionService extends MedusaService({
  WorkSpecification: WorkSpecificationModel,
}) {
  readonly lines: On<typeof lines>
  readonly work: On<typeof work>
  readonly shelf: On<typeof shelf>
  readonly sharing: On<typeof sharing>
  readonly delivery: On<typeof delivery>
  readonly refunding: On<typeof refunding>

  constructor(container: { __pg_connection__: Knex }, ...rest: unknown[]) {
    super(container, ...rest)
    const database = databaseOf(container.__pg_connection__)
    this.lines = on(database, lines)
    this.work = on(database, work)
    this.shelf = on(database, shelf)
    this.sharing = on(database, sharing)
    this.delivery = on(database, delivery)
    this.refunding = on(database, refunding)
  }
}
