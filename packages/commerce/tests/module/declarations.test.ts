import { readdir, readFile } from "node:fs/promises"
import { z } from "@medusajs/framework/zod"
import { createTestDatabase, type TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Artisan } from "../../src/modules/artisan/models/artisan.js"
import { Skill } from "../../src/modules/artisan/models/skill.js"
import { artisanRow, skillRow } from "../../src/modules/artisan/types.js"
import { Cooperative } from "../../src/modules/cooperative/models/cooperative.js"
import { cooperativeRow } from "../../src/modules/cooperative/service.js"
import { accountRow, entryRow, postingRow } from "../../src/modules/ledger/types.js"
import { PartnerUser } from "../../src/modules/partner/models/partner-user.js"
import { Partner } from "../../src/modules/partner/models/partner.js"
import { draftRow } from "../../src/modules/partner/drafts.js"
import { storedDocumentRow } from "../../src/modules/documents/types.js"
import { receiptRow } from "../../src/modules/partner/receipt-types.js"
import { bulkOrderRow, partnerRow, partnerUserRow } from "../../src/modules/partner/types.js"
import { pictureRow } from "../../src/modules/picture/index.js"
import { payoutRow, payoutRunRow } from "../../src/modules/payout/types.js"
import { WorkSpecification } from "../../src/modules/production/models/work-specification.js"
import { refundPartRow, refundRow } from "../../src/modules/production/refunding/types.js"
import * as production from "../../src/modules/production/types.js"
import {
  allocationRow,
  allocationRunRow,
} from "../../src/modules/production/work/allocation-runs.js"
import { actionRow, approvalRow, roleRow } from "../../src/modules/staff/types.js"
import { sweepTaskRow } from "../../src/modules/sweeping/tasks.js"
import { movementRow } from "../../src/modules/treasury/types.js"

/** Each table of ours and the shape that its rows are parsed by. */
const SHAPES: Readonly<Record<string, z.ZodObject>> = {
  allocation: allocationRow,
  allocation_run: allocationRunRow,
  // What jsonb holds is read by shapes of its own.
  approval: approvalRow.omit({ problem: true }),
  artisan: artisanRow,
  bulk_order: bulkOrderRow,
  bulk_order_draft: draftRow.omit({ bulkOrderId: true, content: true, sentPoNumber: true }),
  cooperative: cooperativeRow,
  decline: production.declineRow,
  delivery: production.deliveryRow,
  delivery_line: production.deliveryLineRow,
  handover: production.handoverRow,
  inspection: production.inspectionRow,
  ledger_account: accountRow,
  ledger_entry: entryRow,
  ledger_posting: postingRow,
  lot: production.lotRow,
  // Whose lot it is comes from the lot.
  lot_claim: production.lotClaimRow.omit({ artisanId: true }),
  order_refund: refundRow,
  // Whose share it is comes from the share.
  order_refund_part: refundPartRow.omit({ artisanId: true }),
  ordered_line: production.orderedLineRow,
  partner: partnerRow,
  partner_receipt: receiptRow,
  partner_user: partnerUserRow,
  payout: payoutRow,
  payout_run: payoutRunRow,
  // What jsonb holds is read by a shape of its own.
  picture: pictureRow.omit({ sources: true }),
  share: production.shareRow,
  shipping_fee: production.shippingFeeRow,
  skill: skillRow,
  // How it ended is in a row of its own, which may be missing.
  staff_action: actionRow.omit({ status: true, refusal: true, workflows: true, changes: true }),
  staff_role: roleRow,
  stored_document: storedDocumentRow,
  sweep_task: sweepTaskRow,
  treasury_movement: movementRow,
}

/** Tables that Medusa reads and writes by our models. */
const MODELS = { artisan: Artisan, cooperative: Cooperative, partner: Partner, skill: Skill,
  partner_user: PartnerUser, work_specification: WorkSpecification }

/** Counters, marks and balances: no row of theirs leaves the database. */
const WITHOUT_A_SHAPE = [
  "allocation_mark", "attempt_count", "begun_purchase", "ledger_closed_month",
  "ledger_party_balance", "lot_number", "password_code", "payout_bank_reference", "sign_in",
  "staff_action_outcome", "work_specification",
]

/** What the driver gives for a column of each type. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  bigint: ["12"],
  boolean: [true],
  // Asked for as text: a day has no time zone.
  date: ["2026-11-24"],
  integer: [12],
  jsonb: [{}],
  "timestamp with time zone": [new Date(0)],
}

const MODEL_TYPES: Readonly<Record<string, readonly string[]>> = {
  id: ["text"], text: ["text"], enum: ["text"], number: ["integer"], boolean: ["boolean"],
  dateTime: ["timestamp with time zone"], json: ["jsonb"], bigNumber: ["numeric"],
}

type Column = { type: string; nullable: boolean }
let database: TestDatabase
let tables: Map<string, Map<string, Column>>

beforeAll(async () => {
  database = await createTestDatabase()
  const rows = await database.query(
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
     where table_schema = 'public'`,
  )
  tables = new Map(rows.map(({ table_name }) => [String(table_name), new Map()]))
  for (const row of rows) {
    tables.get(String(row.table_name))?.set(String(row.column_name), {
      type: String(row.data_type),
      nullable: row.is_nullable === "YES",
    })
  }
}, 600_000)
afterAll(() => database.drop(), 120_000)

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const columnOf = (table: string, key: string) => tables.get(table)?.get(snake(key))

/** The words that a field with a fixed list takes, or any word. */
const textsFor = (field: z.ZodType): readonly unknown[] => {
  const bare = field instanceof z.ZodNullable ? field.unwrap() : field
  if (bare instanceof z.ZodLiteral) return [...bare.values]
  return bare instanceof z.ZodEnum ? bare.options : ["x"]
}

describe("A column is declared in the migration, and every other declaration says the same", () => {
  it.each(Object.entries(SHAPES))("the shape of %s", (table, shape) => {
    for (const [key, field] of Object.entries<z.ZodType>(shape.shape)) {
      const column = columnOf(table, key)
      expect(column, `${table}.${key}`).toBeDefined()
      const takesNothing = field.safeParse(null).success
      if (column?.type !== "jsonb") expect(takesNothing, `${table}.${key}`).toBe(column?.nullable)
      const samples = column?.type === "text" ? textsFor(field) : SAMPLES[column?.type ?? ""]
      for (const sample of samples ?? []) {
        expect(field.safeParse(sample).success, `${table}.${key} ${String(sample)}`).toBe(true)
      }
      const other = column?.type === "boolean" ? 12 : true
      if (column?.type !== "jsonb" && column?.type !== "timestamp with time zone") {
        expect(field.safeParse(other).success, `${table}.${key}`).toBe(false)
      }
    }
  })

  it.each(Object.entries(MODELS))("the model of %s", (table, model) => {
    const { schema } = model.parse()
    for (const [name, property] of Object.entries(schema)) {
      const declared = property.parse(name)
      if (!("dataType" in declared)) continue
      const column = columnOf(table, name)
      expect(MODEL_TYPES[declared.dataType.name], `${table}.${name}`).toContain(column?.type)
      expect(declared.nullable ?? false, `${table}.${name}`).toBe(column?.nullable)
    }
  })

  it("and no table of ours is left out", async () => {
    const made = await tablesOfMigrations()
    expect([...Object.keys(SHAPES), ...WITHOUT_A_SHAPE].toSorted()).toEqual(
      made.filter((table) => tables.has(table)),
    )
  })
})

/** Every table that a migration of ours makes or renames. */
async function tablesOfMigrations(): Promise<string[]> {
  const modules = new URL("../../src/modules/", import.meta.url)
  const names = new Set<string>()
  for (const file of await readdir(modules, { recursive: true })) {
    if (!/migrations\/.*\.ts$/.test(file)) continue
    const text = await readFile(new URL(file, modules), "utf8")
    for (const [, name = ""] of text.matchAll(/(?:create table|rename to) (\w+)/g)) names.add(name)
  }
  return [...names].toSorted()
}
