import type { LedgerEntry } from "@sentra/contracts"
import { ribbonSegments, type RibbonKind } from "@sentra/ui/ribbon-parts"
import { useWords } from "../lib/words"

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

const fill: Record<RibbonKind, string> = {
  artisan: "#7B4A22",
  cooperative: "#20676E",
  tax: "#B5AB97",
  shipping: "#1F3158",
  materials: "#6A2346",
  advance: "#8FB0AE",
  savings: "#B7791F",
  deduction: "#6A2346",
  paid: "#2F6240",
  held: "#B7791F",
  other: "#7A7266",
}

/** The house's ribbon over the credits of a journal. The table under it says the same in words. */
export const Ribbon = ({ postings }: { postings: Posting[] }) => {
  const { words } = useWords()
  const credits = postings
    .filter(({ side }) => side === "credit")
    .map(({ account, amount }) => ({
      kind: kindOf(account),
      label: account,
      amount: BigInt(amount),
    }))
  const total = credits.reduce((sum, { amount }) => sum + amount, 0n)
  return (
    <svg
      viewBox="0 0 1000 16"
      preserveAspectRatio="none"
      className="my-2 h-2 w-full max-w-3xl"
      role="img"
      aria-label={words.ledger.credit}
    >
      {ribbonSegments(credits, total).map(({ kind, start, length }, index) => (
        <rect key={index} x={start} width={length} height={16} fill={fill[kind]} />
      ))}
    </svg>
  )
}

const kindOf = (account: string): RibbonKind =>
  kindByAccount.find(([prefix]) => account.startsWith(prefix))?.[1] ?? "other"
