import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Tools } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { productionOrdersResponse, type ProductionOrder } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { Amount } from "../../components/Amount"
import { Empty, Loaded, Page } from "../../components/Page"
import { StopsBar } from "../../components/StopsBar"
import { dayText } from "../../lib/format"
import { orderLabel } from "../../lib/order-label"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const ProductionPage = () => {
  const { words } = useWords()
  const orders = useQuery({
    queryKey: ["sentra-production"],
    queryFn: () => read("/admin/production/orders", productionOrdersResponse),
  })
  return (
    <Page title={words.menu.production} lead={words.production.lead}>
      <Loaded query={orders}>
        {(data) => (data.orders.length ? <OrderTable orders={data.orders} /> : <Empty />)}
      </Loaded>
    </Page>
  )
}

const OrderTable = ({ orders }: { orders: ProductionOrder[] }) => {
  const { words } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.production.order}</Table.HeaderCell>
            <Table.HeaderCell>{words.production.partner}</Table.HeaderCell>
            <Table.HeaderCell>{words.production.due}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.production.net}</Table.HeaderCell>
            <Table.HeaderCell className="min-w-80">{words.production.progress}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {orders.map((order) => (
            <OrderRow key={order.orderId} order={order} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const OrderRow = ({ order }: { order: ProductionOrder }) => {
  const { locale } = useWords()
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <Link to={`/production/${order.orderId}`} className="text-ui-fg-interactive">
          {orderLabel(order)}
        </Link>
        <div className="text-ui-fg-subtle">{dayText(order.orderedAt, locale)}</div>
      </Table.Cell>
      <Table.Cell>{order.partnerName ?? "–"}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {order.requestedOn ? dayText(order.requestedOn, locale) : "–"}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={order.net} />
      </Table.Cell>
      <Table.Cell className="py-2">
        <StopsBar stops={order.stops} />
      </Table.Cell>
    </Table.Row>
  )
}

export const config = defineRouteConfig({
  label: "menu.production",
  translationNs: "sentra",
  icon: Tools,
  rank: 11,
})

export default ProductionPage
