import { Button, Text, toast } from "@medusajs/ui"
import { approvalResponse, type Approval } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ReasonDrawer } from "../ReasonDrawer"
import { RefusalNote } from "../RefusalNote"

/** Agreeing takes a press; refusing, or taking one's own back, a reason. */
export const Decision = ({ approval }: { approval: Approval }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const path = `/admin/approvals/${approval.approvalId}`
  const refresh = () => queries.invalidateQueries()
  const approve = useMutation({
    mutationFn: () => send(`${path}/approve`, {}, approvalResponse),
    onSuccess: () => toast.success(words.approvals.approved),
    onSettled: refresh,
  })
  const refuse = useMutation({
    mutationFn: (reason: string) => send(`${path}/refuse`, { reason }, approvalResponse),
    onSuccess: () => toast.success(words.approvals.refused),
  })
  const { whole } = useRefusal(approve.error)
  const own = !approval.mayApprove && approval.mayRefuse
  const no = own ? words.approvals.takeBack : words.approvals.refuse
  return (
    <div className="flex flex-col items-start gap-2">
      {!approval.mayApprove && (
        <Text size="small" className="text-ui-fg-subtle">
          {own ? words.approvals.ownRequest : words.approvals.notYours}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        {approval.mayApprove && (
          <Button size="small" onClick={() => approve.mutate()} isLoading={approve.isPending}>
            {words.approvals.approve}
          </Button>
        )}
        {approval.mayRefuse && (
          <ReasonDrawer
            trigger={no}
            title={`${no}: ${approval.subject}`}
            submit={no}
            error={refuse.error}
            pending={refuse.isPending}
            onSubmit={(reason, close) =>
              refuse.mutate(reason, {
                onSuccess: () => {
                  close()
                  void refresh()
                },
              })
            }
          />
        )}
      </div>
      <RefusalNote sentence={whole} />
    </div>
  )
}
