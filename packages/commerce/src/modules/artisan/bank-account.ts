import { conflict } from "../../lib/refusal.js"
import type { Sql } from "../../lib/sql.js"
import type { Artisan } from "./types.js"

export type BankAccount = Pick<Artisan, "bankName" | "bankAccountNumber" | "bankAccountHolder">
export type BankAccountChange = {
  account: BankAccount
  /** The account that was looked at; another in the meantime is a CONFLICT. */
  seen: BankAccount
}

const contentOf = ({ bankName, bankAccountNumber, bankAccountHolder }: BankAccount): string =>
  JSON.stringify([bankName, bankAccountNumber, bankAccountHolder])

/** Writes the new account of a locked member, and when. The same account again changes nothing. */
export async function writeBankAccount(
  sql: Sql,
  member: Artisan,
  { account, seen }: BankAccountChange,
): Promise<void> {
  if (contentOf(member) === contentOf(account)) return
  if (contentOf(member) !== contentOf(seen)) {
    throw conflict({
      id: "Rekening anggota ini sudah berubah. Muat ulang, lalu ajukan lagi.",
      en: "This member's account has changed meanwhile. Reload, then ask again.",
    })
  }
  await sql.run(
    `update artisan set bank_name = ?, bank_account_number = ?, bank_account_holder = ?,
       bank_account_changed_at = now(), updated_at = now() where id = ?`,
    [account.bankName, account.bankAccountNumber, account.bankAccountHolder, member.id],
  )
}
