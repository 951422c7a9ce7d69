import { PartnerForm } from "../../../components/partner-terms/PartnerForm"
import { Page } from "../../../components/Page"
import { useWords } from "../../../lib/words"

const NewPartnerPage = () => {
  const own = useWords().words.partnerRegister
  return (
    <Page title={own.add} back={{ to: "/partner-terms", label: own.back }}>
      <PartnerForm />
    </Page>
  )
}

export default NewPartnerPage
