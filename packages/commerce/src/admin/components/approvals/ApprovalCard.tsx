import { Heading, StatusBadge, Text } from "@medusajs/ui"
import type { Approval } from "@sentra/contracts"
import { momentText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Decision } from "./Decision"
import { FactTable } from "./FactTable"

const color = {
  waiting: "orange",
  approved: "blue",
  refused: "grey",
  expired: "grey",
  done: "green",
  failed: "red",
} as const

/** One request: what it is about, old and new, who asked and why, and what may be done. */
export const ApprovalCard = ({ approval }: { approval: Approval }) => {
  const { words, locale } = useWords()
  const { title, subject, facts, reason, status, problem } = approval
  const asked = words.approvals.askedBy(
    approval.requestedBy,
    momentText(approval.requestedAt, locale),
  )
  return (
    <section className="flex flex-col gap-3 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <Heading level="h2">
            {title[locale]}: {subject}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {asked}
            {status === "waiting" &&
              `; ${words.approvals.until(momentText(approval.expiresAt, locale))}`}
          </Text>
        </div>
        <StatusBadge color={color[status]}>{words.approvals.status[status]}</StatusBadge>
      </div>
      <FactTable facts={facts} />
      <Text>
        {words.reason.label}: {reason}
      </Text>
      <Ending approval={approval} />
      {problem && (
        <Text className="text-ui-fg-error">
          {words.approvals.problem} {problem[locale]}
        </Text>
      )}
      {status === "waiting" && <Decision approval={approval} />}
    </section>
  )
}

const Ending = ({ approval }: { approval: Approval }) => {
  const { words, locale } = useWords()
  const { decidedBy, decidedAt, decisionReason, status } = approval
  if (!decidedBy || !decidedAt) return null
  const who = words.approvals.decidedBy(decidedBy, momentText(decidedAt, locale))
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {words.approvals.status[status]}: {who}
      {decisionReason && ` – ${decisionReason}`}
    </Text>
  )
}
