import type { LedgerEntry } from "@sentra/contracts"
import { percentOf, ribbonSegments, type RibbonKind } from "@sentra/ui/ribbon-parts"
import { accountLabel } from "./account-label"
import { ribbonDyes } from "../../lib/dyes"
import { useWords } from "../../lib/words"

type Posting = LedgerEntry["postings"][number]

/** Which colour of the house an account's money wears, by its first two digits. */
const kindByAccount: readonly (readonly [prefix: string, kind: RibbonKind])[] = [
  ["221", "tax"],
  ["421", "shipping"],
  ["4", "cooperative"],
  ["11", "paid"],
  ["133", "artisan"],
  ["21", "artisan"],
]

/** The house's ribbon over the credits of a journal. The table under it says the same in words. */
export const Ribbon = ({ postings }: { postings: Posting[] }) => {
  const { words, locale } = useWords()
  const credits = postings
    .filter(({ side }) => side === "credit")
    .map(({ account, amount }) => ({
      kind: kindOf(account),
      label: accountLabel(account, locale),
      amount: BigInt(amount),
    }))
  const total = credits.reduce((sum, { amount }) => sum + amount, 0n)
  const spoken = credits.map(({ label, amount }) => `${label} ${percentOf(amount, total)}%`)
  return (
    <svg
      viewBox="0 0 1000 16"
      preserveAspectRatio="none"
      className="my-2 h-2 w-full max-w-3xl"
      role="img"
      aria-label={`${words.ledger.credit}: ${spoken.join(", ")}`}
    >
      {ribbonSegments(credits, total).map(({ kind, start, length }, index) => (
        <rect key={index} x={start} width={length} height={16} fill={ribbonDyes[kind]} />
      ))}
    </svg>
  )
}

const kindOf = (account: string): RibbonKind =>
  kindByAccount.find(([prefix]) => account.startsWith(prefix))?.[1] ?? "other"
