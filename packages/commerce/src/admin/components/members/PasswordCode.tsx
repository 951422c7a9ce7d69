import { Button, Code, Text } from "@medusajs/ui"
import { passwordCodeResponse } from "@sentra/contracts"
import { useMutation } from "@tanstack/react-query"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { RefusalNote } from "../RefusalNote"

/** A one-time code for a member who forgot her password: it is shown here and never again. */
export const PasswordCode = ({ memberId }: { memberId: string }) => {
  const { words } = useWords()
  const make = useMutation({
    mutationFn: () =>
      send(`/admin/artisans/${memberId}/password-codes`, {}, passwordCodeResponse),
  })
  const refusal = useRefusal(make.error)
  const made = make.data?.passwordCode
  return (
    <section className="flex flex-col gap-3 px-6 py-4">
      <Text weight="plus">{words.members.password}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {words.members.passwordNote}
      </Text>
      {made && (
        <div role="status" className="flex flex-col gap-1">
          <Code className="txt-large self-start">{made.code}</Code>
          <Text size="small">{words.members.passwordCodeFor(made.email)}</Text>
        </div>
      )}
      <RefusalNote sentence={refusal.whole} />
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={make.isPending}
          onClick={() => make.mutate()}
        >
          {words.members.makePasswordCode}
        </Button>
      </div>
    </section>
  )
}
