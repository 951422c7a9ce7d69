import { Checkbox, Label, toast } from "@medusajs/ui"
import {
  STAFF_ROLES,
  staffRolesResponse,
  type StaffPerson,
  type StaffRole,
} from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ReasonDrawer } from "../ReasonDrawer"

/** The roles of one person, with what each of them does. */
export const RolesDrawer = ({ person }: { person: StaffPerson }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const [roles, setRoles] = useState<readonly StaffRole[]>(person.roles)
  const save = useMutation({
    mutationFn: (reason: string) =>
      send(`/admin/staff/people/${person.userId}/roles`, { roles, reason }, staffRolesResponse),
    onSuccess: ({ waiting }) => {
      toast.success(waiting ? words.staff.waiting : words.common.saved)
      return queries.invalidateQueries()
    },
  })
  const toggle = (role: StaffRole) =>
    setRoles(roles.includes(role) ? roles.filter((held) => held !== role) : [...roles, role])
  return (
    <ReasonDrawer
      trigger={words.staff.edit}
      title={words.staff.editOf(person.name)}
      submit={words.common.save}
      error={save.error}
      pending={save.isPending}
      onSubmit={(reason, close) => save.mutate(reason, { onSuccess: close })}
    >
      <fieldset className="flex flex-col gap-3">
        {STAFF_ROLES.map((role) => (
          <RoleBox
            key={role}
            role={role}
            checked={roles.includes(role)}
            onChange={() => toggle(role)}
          />
        ))}
      </fieldset>
    </ReasonDrawer>
  )
}

type RoleBoxProps = { role: StaffRole; checked: boolean; onChange: () => void }

const RoleBox = ({ role, checked, onChange }: RoleBoxProps) => {
  const { words } = useWords()
  const id = useId()
  return (
    <div className="flex items-start gap-3">
      <Checkbox id={id} className="mt-0.5" checked={checked} onCheckedChange={onChange} />
      <Label htmlFor={id}>
        <span className="txt-compact-medium-plus">{words.staff.roles[role]}</span>
        <span className="text-ui-fg-subtle txt-small block">{words.staff.does[role]}</span>
      </Label>
    </div>
  )
}
