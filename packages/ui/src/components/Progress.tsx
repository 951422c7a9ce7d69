import type { ReactElement } from "react"

import type { Locale } from "../words/define-words.js"
import { stopWords } from "../words/shared.js"

/** The stops of an order line in their order; each holds pieces. */
export const STOPS = ["ordered", "allocated", "accepted", "delivered"] as const
export type Stop = (typeof STOPS)[number]

export type ProgressProps = {
  /** Pieces that reached each stop; none exceeds `ordered`. */
  pieces: Readonly<Record<Stop, number>>
  locale?: Locale
  label?: string
}

/**
 * The path of an order by stop, with counts. The first incomplete stop is the current one.
 *
 * @throws RangeError when a stop holds a negative count or more pieces than were ordered
 */
export function Progress({ pieces, locale = "id", label }: ProgressProps): ReactElement {
  const words = stopWords[locale]
  const ordered = pieces.ordered
  for (const stop of STOPS) {
    if (pieces[stop] < 0 || pieces[stop] > ordered) {
      throw new RangeError(`Progress: ${stop} has ${pieces[stop]} of ${ordered} pieces`)
    }
  }
  const current = STOPS.find((stop) => pieces[stop] < ordered) ?? "delivered"

  return (
    <ol className="progress" role="list" aria-label={label ?? words.title}>
      {STOPS.map((stop) => (
        <li
          key={stop}
          className={stopClass(pieces[stop], ordered)}
          aria-current={stop === current ? "step" : undefined}
        >
          <StopBar pieces={pieces[stop]} ordered={ordered} />
          <span className="progress__name">{words[stop]}</span>
          <span className="progress__count">{words.count(pieces[stop], ordered)}</span>
        </li>
      ))}
    </ol>
  )
}

const stopClass = (pieces: number, ordered: number): string =>
  ordered > 0 && pieces === ordered ? "progress__stop progress__stop--full" : "progress__stop"

function StopBar({ pieces, ordered }: { pieces: number; ordered: number }): ReactElement {
  const done = ordered === 0 ? 0 : (pieces / ordered) * 100
  return (
    <svg
      className="progress__bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="progress__track" width={100} height={6} />
      <rect className="progress__done" width={done} height={6} />
    </svg>
  )
}
