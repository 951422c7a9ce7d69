import { StatusBadge, Text } from "@medusajs/ui"
import type { StaffAction } from "@sentra/contracts"
import { momentText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { ActionDetails } from "./ActionDetails"

/** One action: who, when, where, how it ended; opened, what was sent and what changed. */
export const ActionCard = ({ action }: { action: StaffAction }) => {
  const { words, locale } = useWords()
  return (
    <article className="flex flex-col gap-2 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <Text weight="plus">
            {action.person}: {words.log.areas[action.area]}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-all">
            {momentText(action.at, locale)} · {action.method} {action.path}
          </Text>
        </div>
        <Outcome status={action.status} />
      </div>
      {action.refusal && <Text size="small">{action.refusal[locale]}</Text>}
      <ActionDetails action={action} />
    </article>
  )
}

const FIRST_REFUSAL = 400
const FIRST_FAULT = 500

const Outcome = ({ status }: { status: number | null }) => {
  const { words } = useWords()
  if (status === null) return <StatusBadge color="grey">{words.log.unknown}</StatusBadge>
  if (status >= FIRST_FAULT) {
    return <StatusBadge color="red">{`${words.log.failed} ${status}`}</StatusBadge>
  }
  if (status >= FIRST_REFUSAL) {
    return <StatusBadge color="orange">{`${words.log.refused} ${status}`}</StatusBadge>
  }
  return <StatusBadge color="green">{words.log.done}</StatusBadge>
}
