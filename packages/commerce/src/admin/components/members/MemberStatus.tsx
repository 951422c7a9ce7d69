import { StatusBadge } from "@medusajs/ui"
import type { Member } from "@sentra/contracts"
import { useWords } from "../../lib/words"

const color = { active: "green", suspended: "orange", left: "grey" } as const

export const MemberStatus = ({ status }: { status: Member["status"] }) => {
  const { words } = useWords()
  return <StatusBadge color={color[status]}>{words.members[status]}</StatusBadge>
}
