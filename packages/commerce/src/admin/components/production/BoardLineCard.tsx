import { Badge, Button, Heading, Text } from "@medusajs/ui"
import type { BoardLine } from "@sentra/contracts"
import { useState } from "react"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { AllocateByHand } from "./AllocateByHand"
import { AllocationRuns } from "./AllocationRuns"
import { BoardTable } from "./BoardTable"

/** One order line: who got what and why, what is open, and the button that takes pieces in. */
export const BoardLineCard = ({ orderId, line }: { orderId: string; line: BoardLine }) => {
  const { words, locale } = useWords()
  const [showAll, setShowAll] = useState(false)
  const given = line.rows.filter((row) => row.pieces + row.declined > 0)
  const withoutPart = line.rows.length - given.length
  const rows = showAll ? line.rows : given
  return (
    <section className="py-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-6 pb-2">
        <Heading level="h2">
          {line.title[locale]}
          {line.size ? `, ${line.size}` : ""}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {line.sku} · {words.common.pieces(line.stops.ordered)}
          {line.dueOn ? ` · ${dayText(line.dueOn, locale)}` : ""}
        </Text>
        {line.unallocatedPieces > 0 && (
          <Badge color="orange" size="2xsmall">
            {words.production.unallocated(line.unallocatedPieces)}
          </Badge>
        )}
      </header>
      {rows.length > 0 ? (
        <BoardTable line={line} rows={rows} />
      ) : (
        <Text className="text-ui-fg-subtle px-6 py-4">{words.production.nobody}</Text>
      )}
      <footer className="flex flex-wrap items-center gap-4 px-6 pt-3">
        {withoutPart > 0 && (
          <Button size="small" variant="transparent" onClick={() => setShowAll(!showAll)}>
            {showAll ? words.production.hideAll : words.production.showAll(withoutPart)}
          </Button>
        )}
        <AllocateByHand orderId={orderId} line={line} />
        <AllocationRuns runs={line.runs} />
      </footer>
    </section>
  )
}
