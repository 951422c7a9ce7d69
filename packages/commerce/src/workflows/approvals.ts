import { acceptanceReversal } from "./making/acceptance-reversal.js"
import { manualAllocation } from "./making/manual-allocation.js"
import { receiptReversal } from "./partnership/receipt-reversal.js"
import { memberBankAccount } from "./paying/member-bank-account.js"
import { movementReversal } from "./paying/movement-reversal.js"
import { payoutCorrection } from "./paying/payout-correction.js"
import { payoutRun } from "./paying/payout-run-approval.js"
import { shopRefund } from "./shop/shop-refund.js"
import type { ApprovalKind } from "./staff/approval-kind.js"
import { staffRoles } from "./staff/roles-approval/index.js"

/** Everything that needs a second person before it is done. */
export const APPROVAL_KINDS = {
  payout_run: payoutRun,
  payout_correction: payoutCorrection,
  shop_refund: shopRefund,
  partner_receipt: receiptReversal,
  treasury_movement: movementReversal,
  acceptance: acceptanceReversal,
  manual_allocation: manualAllocation,
  member_bank_account: memberBankAccount,
  staff_roles: staffRoles,
} as const satisfies Record<string, ApprovalKind>

export type ApprovalKindName = keyof typeof APPROVAL_KINDS

export const isApprovalKind = (name: string): name is ApprovalKindName => name in APPROVAL_KINDS

/** The kind of a stored request; the column is written from the names above. */
export function approvalKindOf({ kind }: { kind: string }): ApprovalKind | undefined {
  return isApprovalKind(kind) ? APPROVAL_KINDS[kind] : undefined
}
