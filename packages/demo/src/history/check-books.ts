import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "@sentra/commerce/lib/database-in"
import { LEDGER_MODULE, type LedgerService } from "@sentra/commerce/modules/ledger"
import { seedFailure } from "../seed-failure.js"

const fault = z.object({ id: z.string() })

/** Laws that must hold over the whole history; each query names the rows that break one. */
const LAWS: readonly (readonly [law: string, faults: string])[] = [
  [
    "a lot has what it received less what carts hold and bought",
    `select lot.id from lot left join lot_claim claim
       on claim.lot_id = lot.id and claim.status <> 'released'
     group by lot.id having lot.available_pieces <> lot.pieces - coalesce(sum(claim.pieces), 0)`,
  ],
  [
    "a shop line is shared to the rupiah",
    `select line.id from ordered_line line left join share on share.ordered_line_id = line.id
     where line.channel = 'retail' group by line.id
     having coalesce(sum(share.amount), 0) <> line.artisan_share_total
       or coalesce(sum(share.net_amount), 0) <> line.net_excluding_tax
       or coalesce(sum(share.tax_amount), 0) <> line.tax
       or coalesce(sum(share.pieces), 0) <> line.pieces`,
  ],
  [
    "an accepted line of a partner is shared for its accepted pieces",
    `select line.id from ordered_line line
     where line.channel = 'wholesale'
       and (select coalesce(sum(accepted), 0) from inspection
            where inspection.ordered_line_id = line.id and inspection.reversed_at is null)
         <> (select coalesce(sum(pieces), 0) from share
             where share.ordered_line_id = line.id and share.taken_back_at is null)`,
  ],
  [
    "money of a partner in the books was entered for an order",
    `select entry.event_id as id from ledger_entry entry
     where entry.reason in ('down_payment_received', 'partner_paid') and not exists (
       select 1 from partner_receipt receipt where entry.event_id in (
         'payment:' || receipt.id || ':down-payment', 'payment:' || receipt.id || ':received'))`,
  ],
  [
    "what members earned stands in the books",
    `select share.artisan_id as id from share
     join ledger_entry entry on entry.event_id = share.event_id
     group by share.artisan_id
     having sum(share.amount) <> (
       select coalesce(sum(posting.amount), 0) from ledger_posting posting
       where posting.account_code = '2110' and posting.side = 'credit'
         and posting.party = share.artisan_id)`,
  ],
]

/** Refuses a history that breaks a law of the house, and says which. */
export async function checkBooks(container: MedusaContainer): Promise<void> {
  const rows = await container.resolve<LedgerService>(LEDGER_MODULE).trialBalance({})
  const debit = rows.reduce((total, row) => total + row.debit, 0n)
  const credit = rows.reduce((total, row) => total + row.credit, 0n)
  if (debit !== credit) {
    throw seedFailure(`The books do not balance: ${debit} against ${credit}.`)
  }
  for (const [law, faults] of LAWS) {
    const broken = await databaseIn(container).rows(fault, faults)
    const ids = broken.map(({ id }) => id).join(", ")
    if (ids !== "") throw seedFailure(`The demo breaks a law, "${law}": ${ids}`)
  }
}
