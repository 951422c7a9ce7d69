import { Input } from "@medusajs/ui"
import { entriesResponse } from "@sentra/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"
import { DayField } from "../DayField"
import { EntryCard } from "./EntryCard"
import { FormField } from "../FormField"
import { Empty, Loaded } from "../Page"
import { Pager } from "../Pager"

const ENTRIES_PER_PAGE = 25

type Filter = { account: string; from: string; until: string }

/** The journal, newest first, a page at a time. */
export const Entries = () => {
  const [filter, setFilter] = useState<Filter>({ account: "", from: "", until: "" })
  const [skip, setSkip] = useState(0)
  const { words } = useWords()
  const query = useQuery({
    queryKey: ["sentra-entries", filter, skip],
    queryFn: () =>
      read("/admin/ledger/entries", entriesResponse, {
        limit: ENTRIES_PER_PAGE,
        offset: skip,
        account: filter.account || undefined,
        from: filter.from || undefined,
        until: filter.until || undefined,
      }),
    placeholderData: keepPreviousData,
  })
  const narrow = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part })
    setSkip(0)
  }
  return (
    <div>
      <EntryFilter filter={filter} onChange={narrow} />
      <Loaded query={query}>
        {({ entries, count }) => (
          <>
            {entries.length === 0 && <Empty>{words.ledger.noEntries}</Empty>}
            {entries.map((entry) => (
              <EntryCard key={entry.eventId} entry={entry} />
            ))}
            <Pager
              label={words.ledger.entries}
              skip={skip}
              shown={entries.length}
              pageSize={ENTRIES_PER_PAGE}
              count={count}
              onSkip={setSkip}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}

type EntryFilterProps = { filter: Filter; onChange: (part: Partial<Filter>) => void }

const EntryFilter = ({ filter, onChange }: EntryFilterProps) => {
  const { words } = useWords()
  return (
    <div className="flex flex-wrap items-start gap-3 px-6 py-4">
      <FormField label={words.ledger.account}>
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            maxLength={4}
            value={filter.account}
            onChange={(event) => onChange({ account: event.target.value })}
          />
        )}
      </FormField>
      <DayField
        label={words.ledger.from}
        value={filter.from}
        onChange={(from) => onChange({ from })}
      />
      <DayField
        label={words.ledger.until}
        value={filter.until}
        onChange={(until) => onChange({ until })}
      />
    </div>
  )
}
