import { Table } from "@medusajs/ui"
import type { Clearing } from "@sentra/contracts"
import { Link } from "react-router-dom"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Empty } from "../Page"

/** What lies in clearing, day by day, with the orders it was paid for. */
export const ClearingTable = ({ days }: Pick<Clearing, "days">) => {
  const { words, locale } = useWords()
  if (days.length === 0) return <Empty>{words.clearing.empty}</Empty>
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.clearing.day}</Table.HeaderCell>
            <Table.HeaderCell>{words.clearing.orders}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.clearing.amount}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {days.map(({ day, amount, orders }) => (
            <Table.Row key={day}>
              <Table.Cell className="whitespace-nowrap">{dayText(day, locale)}</Table.Cell>
              <Table.Cell>
                <Orders orders={orders} />
              </Table.Cell>
              <Table.Cell className="text-right">
                <Amount value={amount} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

type Orders = Clearing["days"][number]["orders"]

const Orders = ({ orders }: { orders: Orders }) => {
  const { words } = useWords()
  return (
    <ul className="py-2">
      {orders.map(({ orderId, displayId, amount }) => (
        <li key={orderId}>
          <Link to={`/orders/${orderId}`} className="text-ui-fg-interactive">
            {words.clearing.order(displayId === null ? orderId : String(displayId))}
          </Link>{" "}
          <Amount value={amount} />
        </li>
      ))}
    </ul>
  )
}
