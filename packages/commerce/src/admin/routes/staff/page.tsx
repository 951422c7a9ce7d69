import { defineRouteConfig } from "@medusajs/admin-sdk"
import { UserGroup } from "@medusajs/icons"
import { Badge, Table, Text } from "@medusajs/ui"
import { staffPeopleResponse, type StaffPerson } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Loaded, Page } from "../../components/Page"
import { RolesDrawer } from "../../components/staff/RolesDrawer"
import { Stacked } from "../../components/Stacked"
import { useMe } from "../../lib/me"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const StaffPage = () => {
  const { words } = useWords()
  const me = useMe()
  const query = useQuery({
    queryKey: ["sentra-staff"],
    queryFn: () => read("/admin/staff/people", staffPeopleResponse),
  })
  const mayChange = me !== undefined && (me.settingUp || me.acts.includes("staff"))
  return (
    <Page title={words.menu.staff} lead={words.staff.lead}>
      {me?.settingUp && (
        <Text className="px-6 py-4" weight="plus">
          {words.staff.settingUp}
        </Text>
      )}
      <Loaded query={query}>
        {({ people }) => <PeopleTable people={people} mayChange={mayChange} />}
      </Loaded>
      {mayChange && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {words.staff.invite}
        </Text>
      )}
    </Page>
  )
}

type PeopleTableProps = { people: readonly StaffPerson[]; mayChange: boolean }

const PeopleTable = ({ people, mayChange }: PeopleTableProps) => {
  const { words } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.staff.person}</Table.HeaderCell>
            <Table.HeaderCell>{words.staff.held}</Table.HeaderCell>
            {mayChange && <Table.HeaderCell />}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {people.map((person) => (
            <Table.Row key={person.userId}>
              <Table.Cell className="min-w-48">
                <Stacked note={person.email}>{person.name}</Stacked>
              </Table.Cell>
              <Table.Cell className="min-w-40">
                <Held person={person} />
              </Table.Cell>
              {mayChange && (
                <Table.Cell className="text-right">
                  <RolesDrawer key={person.roles.join()} person={person} />
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const Held = ({ person: { roles } }: { person: StaffPerson }) => {
  const { words } = useWords()
  if (roles.length === 0) return <span className="text-ui-fg-subtle">{words.staff.none}</span>
  return (
    <span className="flex flex-wrap gap-1 py-2">
      {roles.map((role) => (
        <Badge key={role} size="2xsmall">
          {words.staff.roles[role]}
        </Badge>
      ))}
    </span>
  )
}

export const config = defineRouteConfig({
  label: "menu.staff",
  translationNs: "sentra",
  icon: UserGroup,
  rank: 16,
})

export default StaffPage
