import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { membersResponse, type Member } from "@sentra/contracts"
import { craftNamed } from "@sentra/domain/craft"
import { Link } from "react-router-dom"
import { Amount } from "../../components/Amount"
import { Count } from "../../components/Count"
import { LinkButton } from "../../components/LinkButton"
import { MemberStatus } from "../../components/members/MemberStatus"
import { Empty, Loaded, Page } from "../../components/Page"
import { Pager } from "../../components/Pager"
import { Stacked } from "../../components/Stacked"
import { usePages } from "../../lib/use-pages"
import { useWords } from "../../lib/words"

const MembersPage = () => {
  const { words } = useWords()
  const { query, pages } = usePages("sentra-members", "/admin/artisans", membersResponse)
  return (
    <Page
      title={words.menu.members}
      lead={words.members.lead}
      actions={<LinkButton to="/members/new" label={words.joining.add} />}
    >
      <Loaded query={query}>
        {({ members, count }) => (
          <>
            {members.length ? (
              <MemberTable members={members} />
            ) : (
              <Empty>{words.members.empty}</Empty>
            )}
            <Pager label={words.menu.members} {...pages} shown={members.length} count={count} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const MemberTable = ({ members }: { members: Member[] }) => {
  const { words } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.members.name}</Table.HeaderCell>
            <Table.HeaderCell>{words.members.skills}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.members.open}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.members.held}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.members.available}</Table.HeaderCell>
            <Table.HeaderCell>{words.members.status}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const MemberRow = ({ member }: { member: Member }) => {
  const { locale } = useWords()
  return (
    <Table.Row>
      <Table.Cell className="min-w-48">
        <Stacked note={`${member.workshop}, ${member.village}`}>
          <Link to={`/members/${member.id}`} className="text-ui-fg-interactive">
            {member.memberNumber} {member.name}
          </Link>
        </Stacked>
      </Table.Cell>
      <Table.Cell>
        <ul className="py-2">
          {member.skills.map(({ craft, grade }) => (
            <li key={craft}>
              {craftNamed(craft)[locale]}, {grade}
            </li>
          ))}
        </ul>
      </Table.Cell>
      <Table.Cell className="text-right">
        <Count value={member.openPieces} />
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={member.held} />
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={member.available} />
      </Table.Cell>
      <Table.Cell>
        <MemberStatus status={member.status} />
      </Table.Cell>
    </Table.Row>
  )
}

export const config = defineRouteConfig({
  label: "menu.members",
  translationNs: "sentra",
  icon: Users,
  rank: 10,
})

export default MembersPage
