import { bankAccount } from "@sentra/contracts"
import { approvalKind, sameWords } from "../staff/approval-kind.js"
import { changeBankAccount } from "./change-bank-account/index.js"

/** Where a member's money goes: one types it, another looks at it, the member is told. */
export const memberBankAccount = approvalKind({
  title: { id: "Rekening anggota", en: "Member's bank account" },
  decidedBy: ["chair", "treasurer"],
  payload: bankAccount,
  seen: bankAccount,
  facts: ({ payload, seen }) => [
    {
      label: { id: "Bank", en: "Bank" },
      before: sameWords(seen.bankName),
      after: sameWords(payload.bankName),
    },
    {
      label: { id: "Nomor rekening", en: "Account number" },
      before: sameWords(seen.bankAccountNumber),
      after: sameWords(payload.bankAccountNumber),
    },
    {
      label: { id: "Atas nama", en: "Account holder" },
      before: sameWords(seen.bankAccountHolder),
      after: sameWords(payload.bankAccountHolder),
    },
  ],
  carryOut: (container, { subjectId: artisanId, payload: account, seen }) =>
    changeBankAccount(container, { artisanId, account, seen }),
})
