import { useId, type ReactElement } from "react"

import { percentOf, RIBBON_LENGTH, ribbonSegments, type RibbonPart } from "../ribbon-parts.js"
import { moneyWords } from "../words/shared.js"
import type { Locale } from "../words/define-words.js"
import { Money } from "./Money.js"

export type RibbonProps = {
  /** In reading order; amounts are whole rupiah, none negative. */
  parts: readonly RibbonPart[]
  /** Whole rupiah; must equal the sum of the parts. */
  total: bigint
  totalLabel: string
  locale?: Locale
  /** Heading over the bar; also the name a screen reader gives the table. */
  title?: string
}

/**
 * The ribbon (pita): how an amount is shared, as one bar and as words with amounts.
 *
 * The bar is drawn as SVG with attributes, so it prints and needs no inline style under a strict
 * Content-Security-Policy. The table beneath carries the whole meaning; the bar can be reached by
 * keyboard and reads its parts with their percentages.
 *
 * @throws RangeError when the parts do not add up to the total or one is negative
 */
export function Ribbon(props: RibbonProps): ReactElement {
  const { parts, total, totalLabel, locale = "id", title } = props
  const segments = ribbonSegments(parts, total)
  const captionId = useId()
  const name = title ?? totalLabel
  const spoken = parts
    .map((part) => `${part.label} ${percentOf(part.amount, total)}%`)
    .join(", ")

  return (
    <figure className="ribbon" aria-labelledby={captionId}>
      <figcaption id={captionId} className={title ? "ribbon__title" : "visually-hidden"}>
        {name}
      </figcaption>
      <svg
        className="ribbon__bar"
        viewBox={`0 0 ${RIBBON_LENGTH} 16`}
        preserveAspectRatio="none"
        role="img"
        tabIndex={0}
        aria-label={`${name}: ${spoken || moneyWords[locale].total}`}
      >
        {segments.map(({ kind, start, length }, index) => (
          <rect
            key={`${kind}-${index}`}
            className={`ribbon--${kind}`}
            x={start}
            y={0}
            width={Math.max(0.5, index === segments.length - 1 ? length : length - 1.5)}
            height={16}
          />
        ))}
      </svg>
      <table className="ribbon__table">
        <tbody>
          {parts.map((part, index) => (
            <RibbonRow key={`${part.kind}-${index}`} part={part} locale={locale} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="ribbon__indent">
              {totalLabel}
            </th>
            <td>
              <Money amount={total} locale={locale} />
            </td>
          </tr>
        </tfoot>
      </table>
    </figure>
  )
}

function RibbonRow({ part, locale }: { part: RibbonPart; locale: Locale }): ReactElement {
  return (
    <tr>
      <th scope="row">
        <svg className="ribbon__key" viewBox="0 0 10 10" aria-hidden="true">
          <rect className={`ribbon--${part.kind}`} width={10} height={10} />
        </svg>
        {part.label}
      </th>
      <td>
        <Money amount={part.amount} locale={locale} />
      </td>
    </tr>
  )
}
