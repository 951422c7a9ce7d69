import { ACCOUNTS } from "@sentra/domain/ledger"
import type { AdminLocale } from "../../lib/words"

/** "1330 Barang diterima, menunggu penyerahan": the code staff file by, and what it means. */
export const accountLabel = (code: string, locale: AdminLocale): string => {
  const account = ACCOUNTS.find((known) => known.code === code)
  return account ? `${code} ${account.name[locale]}` : code
}
