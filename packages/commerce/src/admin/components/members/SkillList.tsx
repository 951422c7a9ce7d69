import { Button, Text } from "@medusajs/ui"
import { craftsLeft, newSkill, type SkillDraft } from "./skill-draft"
import { useWords } from "../../lib/words"
import { SkillRow } from "./SkillRow"

type SkillListProps = { skills: SkillDraft[]; onChange: (skills: SkillDraft[]) => void }

/** A member's crafts, one row each, with a row to add. */
export const SkillList = ({ skills, onChange }: SkillListProps) => {
  const { words } = useWords()
  const change = (index: number, part: Partial<SkillDraft>) =>
    onChange(skills.map((skill, at) => (at === index ? { ...skill, ...part } : skill)))
  const taken = skills.map(({ craft }) => craft)
  const [next] = craftsLeft(taken)
  return (
    <fieldset className="flex max-w-3xl flex-col gap-3">
      <legend>
        <Text weight="plus">{words.members.skills}</Text>
      </legend>
      {skills.map((skill, index) => (
        <SkillRow
          key={index}
          skill={skill}
          crafts={[skill.craft, ...craftsLeft(taken)]}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(skills.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={next === undefined}
          onClick={() => next && onChange([...skills, newSkill(next)])}
        >
          {words.members.addSkill}
        </Button>
      </div>
    </fieldset>
  )
}
