import { Button, toast } from "@medusajs/ui"
import { boardResponse, type Board } from "@sentra/contracts"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { BoardLineCard } from "../../../components/production/BoardLineCard"
import { DeliveryForm } from "../../../components/production/DeliveryForm"
import { Loaded, Page } from "../../../components/Page"
import { StopsBar } from "../../../components/production/StopsBar"
import { orderLabel } from "../../../components/production/order-label"
import { useSaid } from "../../../lib/refusal"
import { read, send } from "../../../lib/server"
import { useWords } from "../../../lib/words"

const BoardPage = () => {
  const { words } = useWords()
  const { id = "" } = useParams()
  const path = `/admin/production/orders/${id}/allocations`
  const board = useQuery({
    queryKey: ["sentra-board", id],
    queryFn: () => read(path, boardResponse),
  })
  const order = board.data?.order
  return (
    <Page
      title={order ? orderLabel(order) : words.menu.production}
      back={{ to: "/production", label: words.production.back }}
      {...(order?.partnerName ? { lead: order.partnerName } : {})}
      actions={board.data && <AllocateButton path={path} orderId={id} board={board.data} />}
    >
      <Loaded query={board}>
        {(data) => (
          <>
            <div className="px-6 py-4">
              <StopsBar stops={data.order.stops} />
            </div>
            <DeliveryForm orderId={id} lines={data.lines} />
            {data.lines.map((line) => (
              <BoardLineCard key={line.orderedLineId} line={line} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

type AllocateButtonProps = { path: string; orderId: string; board: Board }

const AllocateButton = ({ path, orderId, board }: AllocateButtonProps) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const said = useSaid()
  const open = board.lines.reduce((pieces, line) => pieces + line.unallocatedPieces, 0)
  const allocate = useMutation({
    mutationFn: () => send(path, {}, boardResponse),
    onSuccess: async () => {
      toast.success(words.production.allocated)
      await queries.invalidateQueries({ queryKey: ["sentra-board", orderId] })
    },
    onError: (error) => toast.error(said(error)),
  })
  if (open === 0) {
    return <span className="text-ui-fg-subtle txt-small">{words.production.allUnallocated}</span>
  }
  return (
    <Button onClick={() => allocate.mutate()} isLoading={allocate.isPending}>
      {words.production.allocate} ({open})
    </Button>
  )
}

export default BoardPage
