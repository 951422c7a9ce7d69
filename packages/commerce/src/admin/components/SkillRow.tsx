import { Button, Input, Select } from "@medusajs/ui"
import { oneOf, type SkillDraft } from "../lib/skill-draft"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"

const grades = ["A", "B", "C"] as const

type SkillRowProps = {
  skill: SkillDraft
  onChange: (part: Partial<SkillDraft>) => void
  onRemove: () => void
}

/** One craft of a member: how much a week, how well. */
export const SkillRow = ({ skill, onChange, onRemove }: SkillRowProps) => {
  const { words } = useWords()
  return (
    <div className="grid grid-cols-1 items-end gap-3 md:grid-cols-[2fr_2fr_1fr_auto]">
      <FormField label={words.members.craft}>
        {(ids) => (
          <Input
            {...ids}
            required
            value={skill.craft}
            onChange={(event) => onChange({ craft: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={words.members.weeklyMinutes}>
        {(ids) => (
          <Input
            {...ids}
            required
            type="number"
            min={1}
            value={skill.weeklyMinutes}
            onChange={(event) => onChange({ weeklyMinutes: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={words.members.grade}>
        {(ids) => (
          <Select
            value={skill.grade}
            onValueChange={(next) => onChange({ grade: oneOf(grades, next, skill.grade) })}
          >
            <Select.Trigger {...ids}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {grades.map((option) => (
                <Select.Item key={option} value={option}>
                  {option}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </FormField>
      <Button
        type="button"
        variant="transparent"
        aria-label={words.members.removeSkill(skill.craft)}
        onClick={onRemove}
      >
        ×
      </Button>
    </div>
  )
}
