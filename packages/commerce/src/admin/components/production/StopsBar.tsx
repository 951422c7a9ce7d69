import type { Stops } from "@sentra/contracts"
import { countText } from "@sentra/ui/words"
import { dyes } from "../../lib/dyes"
import { useWords } from "../../lib/words"

export const stopKinds = ["ordered", "allocated", "accepted", "delivered"] as const

/** How far an order has come: four counts that read as text, each with its share of the whole. */
export const StopsBar = ({ stops }: { stops: Stops }) => {
  const { words, locale } = useWords()
  return (
    <dl className="grid grid-cols-4 gap-x-3">
      {stopKinds.map((kind) => (
        <div key={kind} className="flex flex-col gap-y-1">
          <dt className="text-ui-fg-subtle txt-compact-xsmall whitespace-nowrap">
            {words.stops[kind]}
          </dt>
          <dd className="txt-compact-small-plus text-ui-fg-base tabular-nums">
            {countText[locale](stops[kind])}
          </dd>
          <dd>
            <StopBar pieces={stops[kind]} ordered={stops.ordered} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type StopBarProps = { pieces: number; ordered: number }

/** The share of one count in what was ordered. Its number stands beside it. */
export const StopBar = ({ pieces, ordered }: StopBarProps) => (
  <svg
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden
    className="block h-1.5 w-full overflow-hidden rounded-sm"
  >
    <rect width={100} height={6} fill={dyes.seam} />
    <rect
      width={ordered === 0 ? 0 : (pieces / ordered) * 100}
      height={6}
      fill={pieces === ordered ? dyes.daun : dyes.nila}
    />
  </svg>
)
