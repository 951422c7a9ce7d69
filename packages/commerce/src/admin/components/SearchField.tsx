import { Input } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { FormField } from "./FormField"

export type Choice = { id: string; name: string; note: string }

type SearchFieldProps = {
  label: string
  hint: string
  refused: string | undefined
  search: string
  onSearch: (search: string) => void
  chosenId: string
  choices: readonly Choice[]
  /** Said in place of choices while there are none. */
  nothing: string
  /** Said under the choices when there are others. */
  more: string | undefined
  /** "" while what was chosen is being typed over. */
  onChoose: (id: string) => void
}

const steps: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 }

/** One of many, found by typing: arrows walk the list, Enter takes, Escape closes. */
export const SearchField = (props: SearchFieldProps) => {
  const { search, onSearch, chosenId, choices, onChoose } = props
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const optionId = (index: number): string => `${listId}-${index}`
  const type = (text: string) => {
    onSearch(text)
    onChoose("")
    setActive(0)
    setOpen(true)
  }
  const choose = (choice: Choice) => {
    onSearch(choice.note)
    onChoose(choice.id)
    setOpen(false)
  }
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const choice = choices[active]
    if (step !== undefined) {
      setOpen(true)
      if (open) setActive(Math.min(Math.max(active + step, 0), choices.length - 1))
    } else if (event.key === "Enter" && open && choice) choose(choice)
    else if (event.key === "Escape" && open) setOpen(false)
    else return
    event.preventDefault()
  }
  const name = choices.find(({ id }) => id === chosenId)?.name
  return (
    <FormField label={props.label} hint={name ?? props.hint} refused={props.refused}>
      {(ids) => (
        <div className="relative" onBlur={() => setOpen(false)}>
          <Input
            {...ids}
            type="search"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={open && choices[active] ? optionId(active) : undefined}
            value={search}
            onChange={(event) => type(event.target.value)}
            onFocus={() => setOpen(chosenId === "")}
            onClick={() => setOpen(true)}
            onKeyDown={walk}
          />
          {open && (
            <Choices {...props} {...{ listId, active, optionId }} onTake={choose} />
          )}
        </div>
      )}
    </FormField>
  )
}

type ChoicesProps = Pick<SearchFieldProps, "label" | "choices" | "chosenId" | "nothing" | "more"> & {
  listId: string
  active: number
  optionId: (index: number) => string
  onTake: (choice: Choice) => void
}

const Choices = ({ label, choices, chosenId, nothing, more, ...list }: ChoicesProps) => (
  <div
    className="bg-ui-bg-base shadow-elevation-flyout absolute z-10 mt-1 w-full rounded-md"
    onMouseDown={(event) => event.preventDefault()}
  >
    <ul
      id={list.listId}
      role="listbox"
      aria-label={label}
      className="max-h-72 overflow-y-auto p-1"
    >
      {choices.map((choice, index) => (
        <li
          key={choice.id}
          id={list.optionId(index)}
          ref={(option) => {
            if (index === list.active) option?.scrollIntoView({ block: "nearest" })
          }}
          role="option"
          aria-selected={choice.id === chosenId}
          className={`txt-compact-small flex cursor-pointer items-baseline justify-between gap-4 rounded px-2 py-1.5 ${
            index === list.active ? "bg-ui-bg-base-hover" : ""
          }`}
          onClick={() => list.onTake(choice)}
        >
          <span>{choice.name}</span>
          <span className="text-ui-fg-subtle whitespace-nowrap">{choice.note}</span>
        </li>
      ))}
    </ul>
    <p className="text-ui-fg-subtle txt-compact-small px-3 pb-2" role="status">
      {choices.length === 0 ? nothing : more}
    </p>
  </div>
)
