import { Text } from "@medusajs/ui"
import type { RefundShown } from "@sentra/contracts"
import { momentText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"

/** What was given back so far, in the order in which it was asked for. */
export const GivenRefunds = ({ refunds }: { refunds: readonly RefundShown[] }) => {
  const { words } = useWords()
  return (
    <div className="px-6 py-4">
      <Text size="small" weight="plus">
        {words.refunds.given}
      </Text>
      <ul className="divide-y">
        {refunds.map((refund) => (
          <GivenRefund key={refund.refundId} refund={refund} />
        ))}
      </ul>
    </div>
  )
}

const GivenRefund = ({ refund }: { refund: RefundShown }) => {
  const { words, locale } = useWords()
  const { reasons, states, makersAtFault } = words.refunds
  const notes = [
    reasons[refund.reason],
    ...(refund.makersAtFault ? [makersAtFault] : []),
    ...(refund.note ? [refund.note] : []),
  ]
  return (
    <li className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
      <Text size="small" as="span">
        {notes.join(" · ")}
        <span className="text-ui-fg-subtle block">
          {momentText(refund.askedAt, locale)} · {states[refund.state]}
        </span>
      </Text>
      <Text size="small" as="span" weight="plus">
        <Amount value={refund.amount} />
      </Text>
    </li>
  )
}
