import { Text } from "@medusajs/ui"
import type { Member } from "@sentra/contracts"
import { useWords } from "../../lib/words"
import { PasswordCodeMaker } from "../PasswordCodeMaker"

/** For a member who forgot her password, or has none yet. */
export const PasswordCode = ({ member: { id, name } }: { member: Member }) => {
  const { members } = useWords().words
  return (
    <section className="flex flex-col gap-1 px-6 py-4">
      <Text weight="plus">{members.password}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {members.passwordNote}
      </Text>
      <PasswordCodeMaker path={`/admin/artisans/${id}/password-codes`} name={name} />
    </section>
  )
}
