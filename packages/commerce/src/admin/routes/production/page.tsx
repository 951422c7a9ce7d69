import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Tools } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { productionOrdersResponse, type ProductionOrder } from "@sentra/contracts"
import { Link } from "react-router-dom"
import { Amount } from "../../components/Amount"
import { Count } from "../../components/Count"
import { Empty, Loaded, Page } from "../../components/Page"
import { Pager } from "../../components/Pager"
import { Stacked } from "../../components/Stacked"
import { StopBar, stopKinds } from "../../components/production/StopsBar"
import { dayText } from "../../lib/format"
import { orderLabel } from "../../components/production/order-label"
import { usePages } from "../../lib/use-pages"
import { useWords } from "../../lib/words"

const ProductionPage = () => {
  const { words } = useWords()
  const { query, pages } = usePages(
    "sentra-production",
    "/admin/production/orders",
    productionOrdersResponse,
  )
  return (
    <Page title={words.menu.production} lead={words.production.lead}>
      <Loaded query={query}>
        {({ orders, count }) => (
          <>
            {orders.length ? (
              <OrderTable orders={orders} />
            ) : (
              <Empty>{words.production.empty}</Empty>
            )}
            <Pager label={words.menu.production} {...pages} shown={orders.length} count={count} />
          </>
        )}
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
            <Table.HeaderCell className="text-right">{words.production.net}</Table.HeaderCell>
            {stopKinds.map((kind) => (
              <Table.HeaderCell key={kind} className="text-right">
                {words.stops[kind]}
              </Table.HeaderCell>
            ))}
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
  const { words, locale } = useWords()
  const { ordered } = order.stops
  return (
    <Table.Row>
      <Table.Cell>
        <Stacked note={order.partnerName}>
          <Link to={`/production/${order.orderId}`} className="text-ui-fg-interactive">
            {orderLabel(order)}
          </Link>
        </Stacked>
        <div className="text-ui-fg-subtle -mt-2 flex flex-wrap gap-x-1 pb-2">
          <span className="whitespace-nowrap">{dayText(order.orderedAt, locale)}</span>
          {order.requestedOn && (
            <span className="whitespace-nowrap">
              · {words.production.due} {dayText(order.requestedOn, locale)}
            </span>
          )}
        </div>
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={order.net} />
      </Table.Cell>
      {stopKinds.map((kind) => (
        <Table.Cell key={kind} className="w-24 text-right">
          <Count value={order.stops[kind]} />
          <StopBar pieces={order.stops[kind]} ordered={ordered} />
        </Table.Cell>
      ))}
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
