import { Button, Switch } from "@medusajs/ui"
import type { Member } from "@sentra/contracts"
import { useState, type FormEvent } from "react"
import { useActs } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { useSaveMember } from "./save-member"
import { fromDraft, oneOf, toDraft } from "./skill-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { FormField } from "../FormField"
import { RefusalNote } from "../RefusalNote"
import { SkillList } from "./SkillList"

const statuses = ["active", "suspended", "left"] as const

/** What staff may change of a member. The server judges; what it refuses is shown here. */
export const MemberForm = ({ member }: { member: Member }) => {
  const { words } = useWords()
  const [status, setStatus] = useState(member.status)
  const [acceptsOrders, setAcceptsOrders] = useState(member.acceptsOrders)
  const [skills, setSkills] = useState(member.skills.map(toDraft))
  const save = useSaveMember(member.id)
  const refusal = useRefusal(save.error)
  const acts = useActs("members")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ status, acceptsOrders, skills: skills.map(fromDraft) })
  }
  return (
    <form className="flex flex-col gap-6 px-6 py-4" onSubmit={submit}>
      <div className="grid max-w-3xl gap-4 md:grid-cols-2">
        <ChoiceField
          label={words.members.status}
          value={status}
          choices={statuses.map((value) => ({ value, label: words.members[value] }))}
          onChange={(next) => setStatus(oneOf(statuses, next, status))}
        />
        <FormField label={words.members.acceptsOrders}>
          {(ids) => (
            <Switch {...ids} checked={acceptsOrders} onCheckedChange={setAcceptsOrders} />
          )}
        </FormField>
      </div>
      <SkillList skills={skills} onChange={setSkills} />
      <RefusalNote sentence={refusal.whole} />
      <div>
        {acts && (
          <Button type="submit" isLoading={save.isPending}>
            {words.common.save}
          </Button>
        )}
      </div>
    </form>
  )
}
