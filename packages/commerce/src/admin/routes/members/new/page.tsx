import { NewMemberForm } from "../../../components/members/NewMemberForm"
import { Page } from "../../../components/Page"
import { useWords } from "../../../lib/words"

const NewMemberPage = () => {
  const { words } = useWords()
  const back = { to: "/members", label: words.members.back }
  return (
    <Page title={words.joining.add} lead={words.joining.lead} back={back}>
      <NewMemberForm />
    </Page>
  )
}

export default NewMemberPage
