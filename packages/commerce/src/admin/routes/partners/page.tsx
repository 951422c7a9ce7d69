import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { staffPartnersResponse, type StaffPartner } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { Amount } from "../../components/Amount"
import { Empty, Loaded, Page } from "../../components/Page"
import { Stacked } from "../../components/Stacked"
import { Due } from "../../components/partners/Due"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const PartnersPage = () => {
  const { words } = useWords()
  const query = useQuery({
    queryKey: ["sentra-partners"],
    queryFn: () => read("/admin/partners", staffPartnersResponse),
  })
  return (
    <Page title={words.menu.partners} lead={words.partners.lead}>
      <Loaded query={query}>
        {({ partners }) =>
          partners.length ? (
            <PartnerTable partners={partners} />
          ) : (
            <Empty>{words.partners.empty}</Empty>
          )
        }
      </Loaded>
    </Page>
  )
}

const figures = ["downPaymentDue", "downPaymentLeft", "overdue", "outstanding"] as const

const PartnerTable = ({ partners }: { partners: StaffPartner[] }) => {
  const { words } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.partners.partner}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.partners.due}</Table.HeaderCell>
            {figures.map((name) => (
              <Table.HeaderCell key={name} className="text-right">
                {words.partners[name]}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {partners.map((partner) => (
            <Table.Row key={partner.partnerId}>
              <Table.Cell>
                <Stacked note={words.partners.orders(partner.orders)}>
                  <Link
                    to={`/partners/${partner.partnerId}`}
                    className="text-ui-fg-interactive whitespace-nowrap"
                  >
                    {partner.name}
                  </Link>
                </Stacked>
              </Table.Cell>
              <Table.Cell className="text-right">
                <Due due={partner.due} dueOn={partner.dueOn} />
              </Table.Cell>
              {figures.map((name) => (
                <Table.Cell key={name} className="text-right">
                  <Amount value={partner[name]} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.partners",
  translationNs: "sentra",
  icon: BuildingStorefront,
  rank: 13,
})

export default PartnersPage
