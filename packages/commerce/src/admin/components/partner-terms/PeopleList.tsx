import { Button, Table, Text, toast } from "@medusajs/ui"
import { partnerRole, registeredPartnerResponse, type RegisteredPartner } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useActs } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { draftField } from "../draft-field"
import { FieldGroup } from "../FieldGroup"
import { oneOf } from "../members/skill-draft"
import { PasswordCodeMaker } from "../PasswordCodeMaker"
import { RefusalNote } from "../RefusalNote"
import { Stacked } from "../Stacked"

type Props = { partner: RegisteredPartner }

/** Who acts for a partner, with a form for the next. */
export const PeopleList = ({ partner }: Props) => {
  const { partnerRegister, members } = useWords().words
  const acts = useActs("partners")
  return (
    <div className="flex max-w-3xl flex-col gap-6 px-6 py-4">
      <Text weight="plus">{partnerRegister.people}</Text>
      {partner.people.length === 0 ? (
        <Text className="text-ui-fg-subtle">{partnerRegister.noPeople}</Text>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Body>
              {partner.people.map(({ personId, name, email, role }) => (
                <Table.Row key={personId}>
                  <Table.Cell className="min-w-48">
                    <Stacked note={email}>{name}</Stacked>
                  </Table.Cell>
                  <Table.Cell className="min-w-32">{partnerRegister.roles[role]}</Table.Cell>
                  {acts && (
                    <Table.Cell className="min-w-48">
                      <PasswordCodeMaker
                        path={`/admin/partner-users/${personId}/password-codes`}
                        name={name}
                      />
                    </Table.Cell>
                  )}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {acts && partner.people.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {members.passwordNote}
        </Text>
      )}
      <PersonForm key={partner.people.length} partner={partner} />
    </div>
  )
}

const nobody = { firstName: "", lastName: "", email: "" }

const PersonForm = ({ partner }: Props) => {
  const { words } = useWords()
  const own = words.partnerRegister
  const queries = useQueryClient()
  const { draft, change } = useDraft(nobody)
  const [role, setRole] = useState<keyof typeof own.roles>("requester")
  const path = `/admin/partner-terms/${partner.partnerId}/people`
  const add = useMutation({
    mutationFn: () => send(path, { ...draft, role }, registeredPartnerResponse),
    onSuccess: async () => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-partner-terms"] })
      await queries.invalidateQueries({ queryKey: ["sentra-setup"] })
    },
  })
  const { at, whole } = useRefusal(add.error, Object.keys(nobody))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  const text = draftField({ draft, change, at })
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <FieldGroup label={own.addPerson}>
        {text("firstName", own.firstName)}
        {text("lastName", own.lastName, { hint: words.joining.optional, optional: true })}
        {text("email", own.email, { type: "email" })}
        <ChoiceField
          label={own.role}
          value={role}
          choices={partnerRole.options.map((value) => ({ value, label: own.roles[value] }))}
          onChange={(next) => setRole(oneOf(partnerRole.options, next, role))}
        />
      </FieldGroup>
      <RefusalNote sentence={whole} />
      <div>
        <Button type="submit" variant="secondary" isLoading={add.isPending}>
          {own.addPerson}
        </Button>
      </div>
    </form>
  )
}
