import { Button, Text } from "@medusajs/ui"
import { useWords } from "../../lib/words"
import { TextField } from "../TextField"
import { newPart, type KitDraft, type PartDraft } from "./kit-draft"

type Props = {
  kit: KitDraft
  refused: string | undefined
  onChange: (kit: KitDraft) => void
}

/** What a kit holds, one row for each part, and what a minute of packing it costs. */
export const KitFields = ({ kit, refused, onChange }: Props) => {
  const { workSpecification: own } = useWords().words
  const { parts } = kit
  const change = (index: number, part: Partial<PartDraft>) =>
    onChange({
      ...kit,
      parts: parts.map((known, at) => (at === index ? { ...known, ...part } : known)),
    })
  return (
    <fieldset className="flex max-w-3xl flex-col gap-3">
      <legend>
        <Text weight="plus">{own.kit}</Text>
        <Text size="small">{own.kitWhy}</Text>
      </legend>
      {parts.map((part, index) => (
        <PartRow
          key={index}
          part={part}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange({ ...kit, parts: parts.filter((_, at) => at !== index) })}
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => onChange({ ...kit, parts: [...parts, newPart()] })}
        >
          {own.addPart}
        </Button>
      </div>
      <TextField
        label={own.packingMinute}
        hint={own.packingMinuteHint}
        type="number"
        value={kit.packingRupiahPerMinute}
        refused={refused}
        onChange={(packingRupiahPerMinute) => onChange({ ...kit, packingRupiahPerMinute })}
      />
    </fieldset>
  )
}

type RowProps = {
  part: PartDraft
  onChange: (part: Partial<PartDraft>) => void
  onRemove: () => void
}

const PartRow = ({ part, onChange, onRemove }: RowProps) => {
  const { workSpecification: own, members } = useWords().words
  return (
    <div className="grid grid-cols-1 items-start gap-3 md:grid-cols-[2fr_1fr_auto]">
      <TextField label={own.partSku} value={part.sku} onChange={(sku) => onChange({ sku })} />
      <TextField
        label={own.partPieces}
        type="number"
        value={part.pieces}
        onChange={(pieces) => onChange({ pieces })}
      />
      <Button
        type="button"
        variant="secondary"
        className="md:mt-6"
        aria-label={own.removePart(part.sku)}
        onClick={onRemove}
      >
        {members.remove}
      </Button>
    </div>
  )
}
