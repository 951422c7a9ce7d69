import { memberResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { Amount } from "../../../components/Amount"
import { BankAccountCard } from "../../../components/members/BankAccountCard"
import { MemberForm } from "../../../components/members/MemberForm"
import { PasswordCode } from "../../../components/members/PasswordCode"
import { SavingsCard } from "../../../components/members/SavingsCard"
import { Loaded, Page } from "../../../components/Page"
import { dayText } from "../../../lib/format"
import { read } from "../../../lib/server"
import { useWords } from "../../../lib/words"

const MemberPage = () => {
  const { words, locale } = useWords()
  const { id = "" } = useParams()
  const query = useQuery({
    queryKey: ["sentra-member", id],
    queryFn: () => read(`/admin/artisans/${id}`, memberResponse),
  })
  const member = query.data?.member
  const back = { to: "/members", label: words.members.back }
  const lead = member && `${member.workshop}, ${member.village}, ${member.district}, ${member.city}`
  return (
    <Page title={member?.name ?? words.menu.members} back={back} {...(lead ? { lead } : {})}>
      <Loaded query={query}>
        {({ member: found }) => (
          <>
            <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-5">
              <Fact term={words.members.number} value={found.memberNumber} />
              <Fact term={words.members.since} value={dayText(found.joinedOn, locale)} />
              <Fact term={words.members.open} value={words.common.pieces(found.openPieces)} />
              <Fact term={words.members.held} value={<Amount value={found.held} />} />
              <Fact term={words.members.available} value={<Amount value={found.available} />} />
            </dl>
            <SavingsCard memberId={found.id} />
            <BankAccountCard memberId={found.id} />
            <MemberForm key={JSON.stringify(found)} member={found} />
            <PasswordCode member={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Fact = ({ term, value }: { term: string; value: React.ReactNode }) => (
  <div>
    <dt className="text-ui-fg-subtle txt-small">{term}</dt>
    <dd className="txt-medium-plus">{value}</dd>
  </div>
)

export default MemberPage
