import { Button, Code, Text } from "@medusajs/ui"
import { passwordCodeResponse } from "@sentra/contracts"
import { useMutation } from "@tanstack/react-query"
import { useRefusal } from "../lib/refusal"
import { send } from "../lib/server"
import { useWords } from "../lib/words"
import { RefusalNote } from "./RefusalNote"

/** A one-time code with which somebody makes her password: shown here and never again. */
export const PasswordCodeMaker = ({ path, name }: { path: string; name: string }) => {
  const { members } = useWords().words
  const make = useMutation({ mutationFn: () => send(path, {}, passwordCodeResponse) })
  const refusal = useRefusal(make.error)
  const made = make.data?.passwordCode
  return (
    <div className="flex flex-col items-start gap-2 py-2">
      {made && (
        <div role="status" className="flex flex-col gap-1">
          <Code className="txt-large self-start">{made.code}</Code>
          <Text size="small">{members.passwordCodeFor(made.email)}</Text>
        </div>
      )}
      <RefusalNote sentence={refusal.whole} />
      <Button
        type="button"
        size="small"
        variant="secondary"
        aria-label={`${members.makePasswordCode}, ${name}`}
        isLoading={make.isPending}
        onClick={() => make.mutate()}
      >
        {members.makePasswordCode}
      </Button>
    </div>
  )
}
