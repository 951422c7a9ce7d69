import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { registeredPartnersResponse, type RegisteredPartner } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { LinkButton } from "../../components/LinkButton"
import { Empty, Loaded, Page } from "../../components/Page"
import { Stacked } from "../../components/Stacked"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const PartnersPage = () => {
  const { words } = useWords()
  const own = words.partnerRegister
  const query = useQuery({
    queryKey: ["sentra-partner-terms"],
    queryFn: () => read("/admin/partner-terms", registeredPartnersResponse),
  })
  return (
    <Page
      title={words.menu.partnerTerms}
      lead={own.lead}
      actions={<LinkButton to="/partner-terms/new" label={own.add} />}
    >
      <Loaded query={query}>
        {({ partners }) =>
          partners.length > 0 ? <PartnerTable partners={partners} /> : <Empty>{own.empty}</Empty>
        }
      </Loaded>
    </Page>
  )
}

const PERCENT = 100

const PartnerTable = ({ partners }: { partners: RegisteredPartner[] }) => {
  const own = useWords().words.partnerRegister
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{own.name}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{own.downPayment}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{own.netDays}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{own.people}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {partners.map((partner) => (
            <Table.Row key={partner.partnerId}>
              <Table.Cell className="min-w-48">
                <Stacked note={partner.address}>
                  <Link
                    to={`/partner-terms/${partner.partnerId}`}
                    className="text-ui-fg-interactive"
                  >
                    {partner.code} {partner.name}
                  </Link>
                </Stacked>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {partner.downPaymentBasisPoints / PERCENT}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{partner.netDays}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{partner.people.length}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.partnerTerms",
  translationNs: "sentra",
  icon: Buildings,
  rank: 16,
})

export default PartnersPage
