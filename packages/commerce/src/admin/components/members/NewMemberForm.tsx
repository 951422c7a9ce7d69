import { Button, toast } from "@medusajs/ui"
import { memberResponse, PROVINCES } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useNavigate } from "react-router-dom"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { draftField, type DraftForm } from "../draft-field"
import { FieldGroup } from "../FieldGroup"
import { RefusalNote } from "../RefusalNote"
import { emptyMember, MEMBER_FIELDS, memberFrom, type MemberDraft } from "./member-draft"
import { craftsLeft, newSkill } from "./skill-draft"
import { SkillList } from "./SkillList"

/** A member joins: who she is, where her money goes, and what she can make. */
export const NewMemberForm = () => {
  const { words } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { draft, change } = useDraft<MemberDraft>(emptyMember)
  const [skills, setSkills] = useState(() => craftsLeft([]).slice(0, 1).map(newSkill))
  const enter = useMutation({
    mutationFn: () => send("/admin/artisans", memberFrom(draft, skills), memberResponse),
    onSuccess: async ({ member }) => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-members"] })
      await queries.invalidateQueries({ queryKey: ["sentra-setup"] })
      void navigate(`/members/${member.id}`)
    },
  })
  const { at, whole } = useRefusal(enter.error, MEMBER_FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <form className="flex max-w-3xl flex-col gap-8 px-6 py-4" onSubmit={submit}>
      <MemberFields {...{ draft, change, at }} />
      <SkillList skills={skills} onChange={setSkills} />
      <RefusalNote sentence={whole} />
      <div>
        <Button type="submit" isLoading={enter.isPending}>
          {words.joining.add}
        </Button>
      </div>
    </form>
  )
}

const MemberFields = (form: DraftForm<MemberDraft>) => {
  const { joining, members, setup } = useWords().words
  const text = draftField(form)
  const optional = { hint: joining.optional, optional: true }
  return (
    <>
      <FieldGroup label={members.name}>
        {text("memberNumber", joining.number)}
        {text("name", joining.name)}
        {text("workshop", joining.workshop)}
        {text("joinedOn", joining.joinedOn, { type: "date" })}
        {text("phone", joining.phone, optional)}
        {text("email", joining.email, { ...optional, type: "email" })}
      </FieldGroup>
      <FieldGroup label={setup.address}>
        {text("village", joining.village)}
        {text("district", joining.district)}
        {text("city", setup.city)}
        <ChoiceField
          label={setup.province}
          placeholder={setup.chooseProvince}
          value={form.draft.province}
          refused={form.at("province")}
          choices={PROVINCES.map((name) => ({ value: name, label: name }))}
          onChange={(province) => form.change({ province })}
        />
      </FieldGroup>
      <FieldGroup label={setup.bank}>
        {text("bankName", setup.bankName)}
        {text("bankAccountNumber", setup.bankNumber)}
        {text("bankAccountHolder", setup.bankHolder)}
      </FieldGroup>
      <FieldGroup label={joining.storyId}>
        {text("storyId", joining.storyId, optional)}
        {text("storyEn", joining.storyEn, optional)}
      </FieldGroup>
    </>
  )
}
