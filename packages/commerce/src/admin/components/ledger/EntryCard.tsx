import { Text } from "@medusajs/ui"
import type { LedgerEntry } from "@sentra/contracts"
import { accountLabel } from "./account-label"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Ribbon } from "./Ribbon"

/** One journal: what happened, its credits as a ribbon, then debit and credit line by line. */
export const EntryCard = ({ entry }: { entry: LedgerEntry }) => {
  const { words, locale } = useWords()
  return (
    <article className="border-ui-border-base border-t px-6 py-4">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <Text weight="plus">{entry.label[locale]}</Text>
        <Text size="small">{dayText(entry.occurredOn, locale)}</Text>
        <Text size="xsmall" className="text-ui-fg-subtle font-mono">
          {entry.eventId}
        </Text>
      </header>
      {entry.memo && !entry.label[locale].includes(entry.memo) && (
        <Text size="small" className="text-ui-fg-subtle">
          {entry.memo}
        </Text>
      )}
      <Ribbon postings={entry.postings} />
      <table className="txt-small w-full max-w-3xl table-fixed">
        <thead className="text-ui-fg-subtle text-left">
          <tr>
            <th className="w-2/5 font-normal">{words.ledger.account}</th>
            <th className="font-normal">{words.ledger.party}</th>
            <th className="w-1/6 text-right font-normal">{words.ledger.debit}</th>
            <th className="w-1/6 text-right font-normal">{words.ledger.credit}</th>
          </tr>
        </thead>
        <tbody>
          {entry.postings.map(({ account, partyName, party, side, amount }, index) => (
            <tr key={index}>
              <td className={side === "credit" ? "pl-4" : ""}>{accountLabel(account, locale)}</td>
              <td>{partyName ?? party ?? ""}</td>
              <td className="text-right">{side === "debit" && <Amount value={amount} />}</td>
              <td className="text-right">{side === "credit" && <Amount value={amount} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
