import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"

/** What is owed, and under it since or until when. */
export const Due = ({ due, dueOn }: { due: string; dueOn: string | null }) => {
  const { words, locale } = useWords()
  return (
    <div className="py-2">
      <Amount value={due} />
      {dueOn !== null && due !== "0" && (
        <div className="text-ui-fg-subtle whitespace-nowrap">
          {words.partners.dueOn(dayText(dueOn, locale))}
        </div>
      )}
    </div>
  )
}
