import { STAFF_AREAS, staffPeopleResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { DayField } from "../DayField"

export type Filter = { person: string; area: string; from: string; until: string }

/** A choice has to say something; this one is for "no filter". */
export const ANY = "any"

type LogFilterProps = { filter: Filter; onChange: (part: Partial<Filter>) => void }

/** Whose actions, in which part, on which days. */
export const LogFilter = ({ filter, onChange }: LogFilterProps) => {
  const { words } = useWords()
  const people = useQuery({
    queryKey: ["sentra-staff"],
    queryFn: () => read("/admin/staff/people", staffPeopleResponse),
  })
  const everybody = { value: ANY, label: words.log.everybody }
  const named = (people.data?.people ?? []).map(({ userId, name }) => ({
    value: userId,
    label: name,
  }))
  const areas = STAFF_AREAS.map((area) => ({ value: area, label: words.log.areas[area] }))
  return (
    <div className="grid grid-cols-1 gap-3 px-6 py-4 sm:grid-cols-2 lg:grid-cols-4">
      <ChoiceField
        label={words.log.person}
        value={filter.person}
        choices={[everybody, ...named]}
        onChange={(person) => onChange({ person })}
      />
      <ChoiceField
        label={words.log.area}
        value={filter.area}
        choices={[{ value: ANY, label: words.log.everywhere }, ...areas]}
        onChange={(area) => onChange({ area })}
      />
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
