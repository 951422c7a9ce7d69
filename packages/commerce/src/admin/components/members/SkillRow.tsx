import { Button, Input } from "@medusajs/ui"
import { WEEKLY_MINUTES_MAX } from "@sentra/contracts"
import { craftNamed } from "@sentra/domain/craft"
import { hoursOf, oneOf, type SkillDraft } from "./skill-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { FormField } from "../FormField"

const grades = ["A", "B", "C"] as const

type SkillRowProps = {
  skill: SkillDraft
  /** What may be chosen here: this one and those in no other row. */
  crafts: readonly string[]
  onChange: (part: Partial<SkillDraft>) => void
  onRemove: () => void
}

/** One craft of a member: how much a week, how well. */
export const SkillRow = ({ skill, crafts, onChange, onRemove }: SkillRowProps) => {
  const { words, locale } = useWords()
  const hours = hoursOf(skill)
  return (
    <div className="grid grid-cols-1 items-start gap-3 md:grid-cols-[2fr_2fr_1fr_auto]">
      <ChoiceField
        label={words.members.craft}
        value={skill.craft}
        choices={crafts.map((craft) => ({ value: craft, label: craftNamed(craft)[locale] }))}
        onChange={(craft) => onChange({ craft })}
      />
      <FormField
        label={words.members.weeklyMinutes}
        hint={hours > 0 ? words.members.hours(hours) : ""}
      >
        {(ids) => (
          <Input
            {...ids}
            required
            type="number"
            min={1}
            max={WEEKLY_MINUTES_MAX}
            className="tabular-nums"
            value={skill.weeklyMinutes}
            onChange={(event) => onChange({ weeklyMinutes: event.target.value })}
          />
        )}
      </FormField>
      <ChoiceField
        label={words.members.grade}
        value={skill.grade}
        choices={grades.map((grade) => ({ value: grade, label: grade }))}
        onChange={(next) => onChange({ grade: oneOf(grades, next, skill.grade) })}
      />
      <Button
        type="button"
        variant="secondary"
        className="md:mt-6"
        aria-label={words.members.removeSkill(craftNamed(skill.craft)[locale])}
        onClick={onRemove}
      >
        {words.members.remove}
      </Button>
    </div>
  )
}
