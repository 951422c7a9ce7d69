import { formatRupiah, rupiah } from "@sentra/domain/money"
import type { ReactElement } from "react"

import type { Locale } from "../words/define-words.js"

export type MoneyProps = { amount: bigint; locale?: Locale; className?: string }

/** An amount of whole rupiah as `Rp 1.250.000` in tabular figures that never break across lines. */
export function Money({ amount, locale = "id", className }: MoneyProps): ReactElement {
  return (
    <span className={className ? `money ${className}` : "money"}>
      {formatRupiah(rupiah(amount), locale)}
    </span>
  )
}
