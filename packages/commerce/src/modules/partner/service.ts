import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { missing } from "../../lib/module-errors.js"
import type { Page } from "../../lib/page.js"
import { rowId } from "../../lib/row-id.js"
import {
  Conditions,
  databaseOf,
  isOneOf,
  jsonRows,
  jsonTexts,
  rewriting,
  type Database,
} from "../../lib/sql.js"
import type { DraftContent } from "@sentra/contracts"
import * as bulk from "./bulk-orders.js"
import * as drafts from "./drafts.js"
import { PartnerUser as PartnerUserModel } from "./models/partner-user.js"
import { Partner as PartnerModel } from "./models/partner.js"
import * as money from "./receipts.js"
import type { NewTransfer, Receipt, ReceiptFilter, ReceiptReversal } from "./receipt-types.js"
import { recordTransfer, transferOf } from "./transfers.js"
import * as types from "./types.js"
import type { BulkOrder, NewBulkOrder, Partner, PartnerUser } from "./types.js"

const PARTNER_COLUMNS = `code, name, npwp16, nitku22, address, down_payment_basis_points, net_days,
  tax_collector, customer_group_id`
const USER_COLUMNS = "partner_id, role, name, email"

export class PartnerService extends MedusaService({
  Partner: PartnerModel,
  PartnerUser: PartnerUserModel,
}) {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }, ...rest: unknown[]) {
    super(container, ...rest)
    this.database = databaseOf(container.__pg_connection__)
  }

  /** Partners by code. */
  partners(filter: { ids?: string[]; codes?: string[] } = {}): Promise<Partner[]> {
    const { where, values } = new Conditions().oneOf("id", filter.ids).oneOf("code", filter.codes)
    return this.database.rows(
      types.partnerRow,
      `select * from partner ${where} order by code`,
      values,
    )
  }

  /** Enters partners, or rewrites those whose code is known. */
  registerPartners(partners: readonly types.PartnerContent[]): Promise<Partner[]> {
    return this.database.rows(
      types.partnerRow,
      `insert into partner (id, ${PARTNER_COLUMNS})
       select id, ${PARTNER_COLUMNS} from jsonb_populate_recordset(null::partner, ?::jsonb)
       on conflict (code) do update set ${rewriting(PARTNER_COLUMNS)}, updated_at = now()
       returning *`,
      [jsonRows(partners.map((partner) => ({ ...partner, id: partner.id ?? rowId("par") })))],
    )
  }

  /** Lets a user of a partner in, or no longer. NOT_FOUND for a stranger. */
  async allowUser(id: string, allowed: boolean): Promise<void> {
    const changed = await this.database.run(
      `update partner_user set disabled_at = case when ? then null else now() end,
         updated_at = now() where id = ?`,
      [allowed, id],
    )
    if (changed === 0) throw missing(`There is no partner user ${id}.`)
  }

  /** Enters people who act for partners, or rewrites those whose e-mail is known. */
  registerUsers(users: readonly types.PartnerUserContent[]): Promise<PartnerUser[]> {
    return this.database.rows(
      types.partnerUserRow,
      `insert into partner_user (id, ${USER_COLUMNS})
       select id, ${USER_COLUMNS} from jsonb_populate_recordset(null::partner_user, ?::jsonb)
       on conflict (email) do update set ${rewriting(USER_COLUMNS)}, updated_at = now()
       returning *`,
      [jsonRows(users.map((user) => ({ ...user, id: user.id ?? rowId("paru") })))],
    )
  }

  /** The people of these partners, by name. */
  people(partnerIds: readonly string[]): Promise<PartnerUser[]> {
    return this.database.rows(
      types.partnerUserRow,
      `select * from partner_user where ${isOneOf("partner_id")} order by name, id`,
      [jsonTexts(partnerIds)],
    )
  }

  /** Takes back a partner that was entered and whose customer group then failed. */
  async strikePartner(id: string): Promise<void> {
    await this.database.run("delete from partner where id = ?", [id])
  }

  /** Takes back a person who was entered and whose login then failed. */
  async strikeUser(id: string): Promise<void> {
    await this.database.run("delete from partner_user where id = ?", [id])
  }

  /** Who has this e-mail at a partner, if anybody. */
  async userByEmail(email: string): Promise<PartnerUser | undefined> {
    const [user] = await this.database.rows(
      types.partnerUserRow,
      "select * from partner_user where email = ?",
      [email],
    )
    return user
  }

  /** A person with the company they act for, or NOT_FOUND. */
  async userById(id: string): Promise<{ user: PartnerUser; partner: Partner }> {
    const [user] = await this.database.rows(
      types.partnerUserRow,
      "select * from partner_user where id = ?",
      [id],
    )
    const [partner] = user ? await this.partners({ ids: [user.partnerId] }) : []
    if (!user || !partner) throw missing("There is no such person at a partner.")
    return { user, partner }
  }

  /** See `bulk-orders.ts`. */
  beginBulkOrder(order: NewBulkOrder): Promise<{ bulkOrder: BulkOrder; created: boolean }> {
    return bulk.beginBulkOrder(this.database, order)
  }

  finishBulkOrder(
    id: string,
    placed: { orderDisplayId: number | null; at?: Date },
  ): Promise<BulkOrder> {
    return bulk.finishBulkOrder(this.database, id, placed)
  }

  refuseBulkOrder(id: string, refusal: string): Promise<BulkOrder> {
    return bulk.refuseBulkOrder(this.database, id, refusal)
  }

  unfinishedBulkOrders(page: Page & { before: Date }): Promise<BulkOrder[]> {
    return bulk.unfinishedBulkOrders(this.database, page)
  }

  bulkOrders(filter: types.BulkOrderFilter): Promise<{ bulkOrders: BulkOrder[]; count: number }> {
    return bulk.bulkOrders(this.database, filter)
  }

  /** See `receipts.ts`. */
  receipts(filter: ReceiptFilter): Promise<Receipt[]> {
    return money.receipts(this.database, filter)
  }

  /** See `transfers.ts`. */
  recordTransfer(transfer: NewTransfer): Promise<Receipt[]> {
    return recordTransfer(this.database, transfer)
  }

  transferOf(transfer: Parameters<typeof transferOf>[1]): Promise<Receipt[] | undefined> {
    return transferOf(this.database, transfer)
  }

  reverseReceipt(reversal: ReceiptReversal): Promise<void> {
    return money.reverseReceipt(this.database, reversal)
  }

  markReceiptsPosted(
    posted: Parameters<typeof money.markReceiptsPosted>[1],
  ): Promise<void> {
    return money.markReceiptsPosted(this.database, posted)
  }

  /** See `drafts.ts`. */
  beginDraft(owner: drafts.DraftOwner, content: DraftContent): Promise<drafts.Draft> {
    return drafts.beginDraft(this.database, owner, content)
  }

  draftOf(userId: string, id: string): Promise<drafts.Draft> {
    return drafts.draftOf(this.database, userId, id)
  }

  openDrafts(
    userId: string,
    page: { limit: number; offset: number },
  ): Promise<{ drafts: drafts.DraftRow[]; count: number }> {
    return drafts.openDrafts(this.database, userId, page)
  }

  saveDraft(
    userId: string,
    saving: { id: string; version: number; content: DraftContent },
  ): Promise<drafts.Draft> {
    return drafts.saveDraft(this.database, userId, saving)
  }

  discardDraft(
    userId: string,
    discarding: { id: string; discarded: boolean },
  ): Promise<drafts.Draft> {
    return drafts.discardDraft(this.database, userId, discarding)
  }
}
