import { Container, Heading, Text } from "@medusajs/ui"
import { orderRefundsResponse, type OrderRefunds } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { money } from "../../lib/format"
import { read, Refused } from "../../lib/server"
import { useWords } from "../../lib/words"
import { Loaded } from "../Page"
import { GivenRefunds } from "./GivenRefunds"
import { RefundForm } from "./RefundForm"

const NOT_FOUND = 404

/** Money back for a shop buyer, on the page of the order. A partner's order has no such panel. */
export const OrderRefundsPanel = ({ orderId }: { orderId: string }) => {
  const { words } = useWords()
  const query = useQuery({
    queryKey: ["sentra-refunds", orderId],
    queryFn: () => read(`/admin/shop/orders/${orderId}/refunds`, orderRefundsResponse),
    retry: false,
  })
  if (query.error instanceof Refused && query.error.status === NOT_FOUND) return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{words.refunds.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {words.refunds.lead}
        </Text>
      </div>
      <Loaded query={query}>{(order) => <Refunds order={order} />}</Loaded>
    </Container>
  )
}

const Refunds = ({ order }: { order: OrderRefunds }) => {
  const { words, locale } = useWords()
  const nothing = BigInt(order.left) === 0n
  return (
    <>
      <Text size="small" className="px-6 py-4">
        {order.isPaid
          ? words.refunds.left(money(order.left, locale), money(order.paid, locale))
          : words.refunds.unpaid}
      </Text>
      {order.waits && <Text className="px-6 pb-4">{words.refunds.waits}</Text>}
      {order.isPaid && !nothing && !order.waits && <RefundForm order={order} />}
      {order.refunds.length > 0 && <GivenRefunds refunds={order.refunds} />}
    </>
  )
}
