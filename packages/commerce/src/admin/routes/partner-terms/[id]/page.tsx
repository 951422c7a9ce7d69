import { registeredPartnerResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { PartnerForm } from "../../../components/partner-terms/PartnerForm"
import { PeopleList } from "../../../components/partner-terms/PeopleList"
import { Loaded, Page } from "../../../components/Page"
import { read } from "../../../lib/server"
import { useWords } from "../../../lib/words"

const PartnerPage = () => {
  const { words } = useWords()
  const { id = "" } = useParams()
  const query = useQuery({
    queryKey: ["sentra-partner-terms", id],
    queryFn: () => read(`/admin/partner-terms/${id}`, registeredPartnerResponse),
  })
  const back = { to: "/partner-terms", label: words.partnerRegister.back }
  return (
    <Page title={query.data?.partner.name ?? words.menu.partnerTerms} back={back}>
      <Loaded query={query}>
        {({ partner }) => (
          <div className="divide-y">
            <PeopleList partner={partner} />
            <PartnerForm key={JSON.stringify(partner)} partner={partner} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

export default PartnerPage
