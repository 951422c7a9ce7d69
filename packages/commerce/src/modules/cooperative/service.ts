import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { contradiction } from "../../lib/module-errors.js"
import { notFound } from "../../lib/refusal.js"
import { databaseOf, jsonRows, rewriting, type Database } from "../../lib/sql.js"
import { Cooperative as CooperativeModel } from "./models/cooperative.js"

export const cooperativeRow = z.object({
  id: z.literal("coop"),
  legalName: z.string(),
  brand: z.string(),
  address: z.string(),
  npwp16: z.string().nullable(),
  pkpSince: z.string().nullable(),
  bankName: z.string(),
  bankAccountNumber: z.string(),
  bankAccountHolder: z.string(),
  holdDays: z.number().int(),
  policyVersion: z.string(),
  /** Days of the month on which members are paid, 1 to 28. */
  payoutDays: z.array(z.number().int()),
  primaryColor: z.string(),
  accentColor: z.string(),
})
export type Cooperative = z.infer<typeof cooperativeRow>

const COLUMNS = `legal_name, brand, address, npwp16, pkp_since, bank_name, bank_account_number,
  bank_account_holder, hold_days, policy_version, payout_days, primary_color, accent_color`

export class CooperativeService extends MedusaService({ Cooperative: CooperativeModel }) {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }, ...rest: unknown[]) {
    super(container, ...rest)
    this.database = databaseOf(container.__pg_connection__)
  }

  /** The cooperative as it is today. NOT_FOUND before it was established. */
  async current(): Promise<Cooperative> {
    const row = await this.found()
    if (row) return row
    throw notFound({
      id: "Koperasi ini belum disiapkan. Isi halaman Persiapan di Admin.",
      en: "This cooperative is not set up yet. Fill in the set-up page of the Admin.",
    })
  }

  /** The cooperative, or undefined before it was established. */
  async found(): Promise<Cooperative | undefined> {
    const [row] = await this.database.rows(cooperativeRow, "select * from cooperative")
    return row
  }

  /** Takes back an establishing that failed half-way. */
  async abolish(): Promise<void> {
    await this.database.run("delete from cooperative")
  }

  /** Writes the one row, replacing what it held. */
  async establish(content: Omit<Cooperative, "id">): Promise<Cooperative> {
    const [row] = await this.database.rows(
      cooperativeRow,
      `insert into cooperative (id, ${COLUMNS})
       select 'coop', ${COLUMNS} from jsonb_populate_recordset(null::cooperative, ?::jsonb)
       on conflict (id) do update set ${rewriting(COLUMNS)}, updated_at = now()
       returning *`,
      [jsonRows([content])],
    )
    if (!row) throw contradiction("The cooperative could not be written.")
    return row
  }
}
