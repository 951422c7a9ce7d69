import { Table, Text } from "@medusajs/ui"
import { staffPartnerResponse, type StaffPartner, type StaffPartnerOrder } from "@sentra/contracts"
import { percentText } from "@sentra/ui/words"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import { Amount } from "../../../components/Amount"
import { Empty, Loaded, Page } from "../../../components/Page"
import { Stacked } from "../../../components/Stacked"
import { Due } from "../../../components/partners/Due"
import { TransferForm } from "../../../components/partners/TransferForm"
import { dayText } from "../../../lib/format"
import { useMe } from "../../../lib/me"
import { read } from "../../../lib/server"
import { useWords } from "../../../lib/words"

const PartnerPage = () => {
  const { words } = useWords()
  const { id = "" } = useParams()
  const enters = useMe()?.roles.includes("treasurer") ?? false
  const query = useQuery({
    queryKey: ["sentra-partner", id],
    queryFn: () => read(`/admin/partners/${id}`, staffPartnerResponse),
  })
  return (
    <Page
      title={query.data?.partner.name ?? words.menu.partners}
      back={{ to: "/partners", label: words.partners.back }}
    >
      <Loaded query={query}>
        {({ partner, orders, targets }) => (
          <>
            <Terms partner={partner} />
            {orders.length ? (
              <OrderTable partnerId={partner.partnerId} orders={orders} />
            ) : (
              <Empty>{words.partners.noOrders}</Empty>
            )}
            {enters && (
              <TransferForm
                partnerId={partner.partnerId}
                taxCollector={partner.taxCollector}
                targets={targets}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Terms = ({ partner }: { partner: StaffPartner }) => {
  const { words, locale } = useWords()
  const downPayment = percentText[locale](partner.downPaymentBasisPoints)
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {[
        words.partners.terms(downPayment, partner.netDays),
        ...(partner.taxCollector ? [words.partners.collector] : []),
      ].join(" · ")}
    </Text>
  )
}

const figures = ["payable", "downPaymentReceived", "paid", "outstanding"] as const

const OrderTable = (props: { partnerId: string; orders: StaffPartnerOrder[] }) => {
  const { words, locale } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.partners.order}</Table.HeaderCell>
            {figures.map((name) => (
              <Table.HeaderCell key={name} className="text-right">
                {words.partners[name]}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="text-right">{words.partners.due}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {props.orders.map(({ bulkOrderId, poNumber, placedAt, money }) => (
            <Table.Row key={bulkOrderId}>
              <Table.Cell>
                <Stacked note={dayText(placedAt, locale)}>
                  <Link
                    to={`/partners/${props.partnerId}/orders/${bulkOrderId}`}
                    className="text-ui-fg-interactive whitespace-nowrap"
                  >
                    {poNumber}
                  </Link>
                </Stacked>
              </Table.Cell>
              {figures.map((name) => (
                <Table.Cell key={name} className="text-right">
                  <Amount value={money[name]} />
                </Table.Cell>
              ))}
              <Table.Cell className="text-right">
                <Due due={money.due} dueOn={money.dueOn} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export default PartnerPage
