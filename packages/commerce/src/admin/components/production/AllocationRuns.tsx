import { Text } from "@medusajs/ui"
import type { BoardLine } from "@sentra/contracts"
import { momentText } from "../../lib/format"
import { useWords, type AdminLocale } from "../../lib/words"
import type { Words } from "../../i18n/id"

const FINGERPRINT_LENGTH = 12

/** The history that lets anyone run the same allocation again and get the same answer. */
export const AllocationRuns = ({ runs }: { runs: BoardLine["runs"] }) => {
  const { words, locale } = useWords()
  if (runs.length === 0) return null
  return (
    <details>
      <summary className="text-ui-fg-subtle txt-small cursor-pointer">
        {words.production.runs} ({runs.length})
      </summary>
      <ul className="py-2">
        {runs.map((run) => (
          <li key={run.sequence}>
            <Text size="small">{runText(run, words, locale)}</Text>
          </li>
        ))}
      </ul>
    </details>
  )
}

function runText(run: BoardLine["runs"][number], words: Words, locale: AdminLocale): string {
  const { production } = words
  const cause = Object.entries(production.cause).find(([name]) => name === run.cause)?.[1]
  return [
    momentText(run.createdAt, locale),
    production.run(run.sequence, cause ?? run.cause, run.pieces),
    ...(run.unallocatedPieces > 0 ? [production.unallocated(run.unallocatedPieces)] : []),
    production.policy(run.policyVersion, run.inputHash.slice(0, FINGERPRINT_LENGTH)),
  ].join(" · ")
}
