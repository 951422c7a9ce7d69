import { Button, Select, Switch, Text, toast } from "@medusajs/ui"
import { memberResponse, type Member, type MemberUpdate } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { send } from "../lib/server"
import { fromDraft, oneOf, toDraft, type SkillDraft } from "../lib/skill-draft"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"
import { SkillRow } from "./SkillRow"

const statuses = ["active", "suspended", "left"] as const

/** What staff may change of a member. The server judges; its sentence is shown. */
export const MemberForm = ({ member }: { member: Member }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const [status, setStatus] = useState(member.status)
  const [acceptsOrders, setAcceptsOrders] = useState(member.acceptsOrders)
  const [skills, setSkills] = useState(member.skills.map(toDraft))
  const save = useMutation({
    mutationFn: (update: MemberUpdate) =>
      send(`/admin/artisans/${member.id}`, update, memberResponse),
    onSuccess: async () => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-member", member.id] })
      await queries.invalidateQueries({ queryKey: ["sentra-members"] })
    },
    onError: (error) => toast.error(error.message),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ status, acceptsOrders, skills: skills.map(fromDraft) })
  }
  const change = (index: number, part: Partial<SkillDraft>) =>
    setSkills(skills.map((skill, at) => (at === index ? { ...skill, ...part } : skill)))

  return (
    <form className="flex max-w-3xl flex-col gap-6 px-6 py-4" onSubmit={submit}>
      <div className="grid gap-4 md:grid-cols-2">
        <FormField label={words.members.status}>
          {(ids) => (
            <Select value={status} onValueChange={(next) => setStatus(oneOf(statuses, next))}>
              <Select.Trigger {...ids}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {statuses.map((option) => (
                  <Select.Item key={option} value={option}>
                    {words.members[option]}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </FormField>
        <FormField label={words.members.acceptsOrders}>
          {(ids) => (
            <Switch {...ids} checked={acceptsOrders} onCheckedChange={setAcceptsOrders} />
          )}
        </FormField>
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend>
          <Text weight="plus">{words.members.skills}</Text>
        </legend>
        {skills.map((skill, index) => (
          <SkillRow
            key={index}
            skill={skill}
            onChange={(part) => change(index, part)}
            onRemove={() => setSkills(skills.filter((_, at) => at !== index))}
          />
        ))}
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => setSkills([...skills, { craft: "", weeklyMinutes: "", grade: "B" }])}
          >
            {words.members.addSkill}
          </Button>
        </div>
      </fieldset>
      <div>
        <Button type="submit" isLoading={save.isPending}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}
