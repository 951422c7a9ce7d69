import type { OrderMoney } from "@sentra/contracts"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"

/** Shown where there is something to show. */
const SOMETIMES: ReadonlySet<string> = new Set([
  ...["ppnKeptByBuyer", "pph22Kept", "downPaymentDue", "downPaymentLeft"],
])
const inOrder = [
  ...(["gross", "ppn", "ppnKeptByBuyer", "pph22Kept", "payable", "downPaymentDue"] as const),
  ...(["downPaymentReceived", "downPaymentLeft", "paid", "outstanding"] as const),
]

/** The figures of a whole order, in the words of the portal. */
export const OrderFigures = ({ money }: { money: OrderMoney }) => {
  const { words } = useWords()
  const shown = inOrder.filter((name) => !SOMETIMES.has(name) || money[name] !== "0")
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 px-6 py-4 sm:grid-cols-3 lg:grid-cols-4">
      {shown.map((name) => (
        <div key={name}>
          <dt className="text-ui-fg-subtle txt-compact-small">{words.partners[name]}</dt>
          <dd className="txt-compact-medium-plus text-ui-fg-base">
            <Amount value={money[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
