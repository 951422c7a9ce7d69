import { formatRupiah, rupiah } from "@sentra/domain/money"
import type { TrialBalanceRow } from "@sentra/contracts"

/** An amount as the Indonesian pages write it. */
export const written = (amount: string | bigint): string =>
  formatRupiah(rupiah(BigInt(amount)), "id")

/** The first amount in a text, as a number of rupiah. */
export function amountIn(text: string): bigint {
  const found = /(\u2212?)Rp\u2009?([\d.,]+)/.exec(text)
  if (!found) throw new Error(`There is no amount in "${text}".`)
  const magnitude = BigInt((found[2] ?? "").replace(/\D/g, ""))
  return found[1] === "" ? magnitude : -magnitude
}

/** Adds amounts up. */
export const sumOf = (amounts: readonly (string | bigint)[]): bigint =>
  amounts.reduce<bigint>((total, amount) => total + BigInt(amount), 0n)

/** How far one account has moved between two trial balances, in the direction it grows. */
export function movedBy(
  account: string,
  before: readonly TrialBalanceRow[],
  after: readonly TrialBalanceRow[],
): bigint {
  const at = (rows: readonly TrialBalanceRow[]): bigint =>
    BigInt(rows.find((row) => row.account === account)?.balance ?? "0")
  return at(after) - at(before)
}
