import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { Setup, SetupStep } from "@sentra/contracts"
import { Link } from "react-router-dom"
import { useWords } from "../../lib/words"

/** Where each step is done. What is on this very page has no way to go. */
const PLACES: Readonly<Record<SetupStep, string | undefined>> = {
  cooperative: undefined,
  shipping: "/settings/locations",
  staff: "/staff",
  member: "/members/new",
  product: "/products/create",
  picture: "/products",
  specification: "/products",
  stock: "/receiving",
  partner: "/partner-terms/new",
}

/** What is done and what is missing, in the order in which it is best done. */
export const SetupList = ({ setup: { steps, complete } }: { setup: Setup }) => {
  const { words } = useWords()
  const left = steps.filter(({ done }) => !done).length
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      <Text role="status">
        {complete ? words.setup.complete : words.setup.unfinished(left)}
      </Text>
      <ol className="flex flex-col gap-2">
        {steps.map(({ step, done }) => (
          <li key={step} className="flex items-start gap-2">
            <span className={done ? "text-ui-tag-green-icon" : "text-ui-fg-muted"} aria-hidden>
              {done ? <CheckCircleSolid /> : <CircleDottedLine />}
            </span>
            <Text size="small" className={done ? "text-ui-fg-subtle" : ""}>
              <StepName step={step} done={done} />
              <span className="sr-only">
                : {done ? words.setup.done : words.setup.missing}
              </span>
            </Text>
          </li>
        ))}
      </ol>
    </div>
  )
}

const StepName = ({ step, done }: { step: SetupStep; done: boolean }) => {
  const { words } = useWords()
  const to = PLACES[step]
  const name = words.setup.steps[step]
  if (done || to === undefined) return <>{name}</>
  return (
    <Link to={to} className="text-ui-fg-interactive">
      {name}
    </Link>
  )
}
