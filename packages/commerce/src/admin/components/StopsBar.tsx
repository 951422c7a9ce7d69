import type { Stops } from "@sentra/contracts"
import { useWords } from "../lib/words"

const kinds = ["ordered", "allocated", "accepted", "shipped"] as const

/** How far an order has come: four counts that read as text, each with its share of the whole. */
export const StopsBar = ({ stops }: { stops: Stops }) => {
  const { words } = useWords()
  return (
    <dl className="grid grid-cols-4 gap-x-4">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt className="text-ui-fg-subtle txt-compact-xsmall">{words.stops[kind]}</dt>
          <dd className="txt-compact-small-plus tabular-nums">{stops[kind]}</dd>
          <progress
            className="h-1 w-full"
            value={stops[kind]}
            max={Math.max(stops.ordered, 1)}
            aria-label={words.stops[kind]}
          />
        </div>
      ))}
    </dl>
  )
}
