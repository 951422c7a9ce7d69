import { toast } from "@medusajs/ui"
import { boardResponse, type Board } from "@sentra/contracts"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { BoardLineCard } from "../../../components/production/BoardLineCard"
import { DeliveryForm } from "../../../components/production/DeliveryForm"
import { Loaded, Page } from "../../../components/Page"
import { ReasonDrawer } from "../../../components/ReasonDrawer"
import { StopsBar } from "../../../components/production/StopsBar"
import { orderLabel } from "../../../components/production/order-label"
import { useActs } from "../../../lib/me"
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
  const acts = useActs("production")
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
            {acts && <DeliveryForm orderId={id} lines={data.lines} />}
            {data.lines.map((line) => (
              <BoardLineCard key={line.orderedLineId} orderId={id} line={line} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const leftIn = ({ lines }: Board): number =>
  lines.reduce((pieces, line) => pieces + line.unallocatedPieces, 0)

type AllocateButtonProps = { path: string; orderId: string; board: Board }

const AllocateButton = ({ path, orderId, board }: AllocateButtonProps) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const acts = useActs("production")
  const open = leftIn(board)
  const allocate = useMutation({
    mutationFn: (reason: string) => send(path, { reason }, boardResponse),
    onSuccess: async (divided) => {
      const left = leftIn(divided)
      if (left === 0) toast.success(words.production.allocated)
      else toast.warning(words.correcting.allocation.left(words.common.pieces(left)))
      await queries.invalidateQueries({ queryKey: ["sentra-board", orderId] })
    },
  })
  if (open === 0) {
    return <span className="text-ui-fg-subtle txt-small">{words.production.allUnallocated}</span>
  }
  if (!acts) return null
  return (
    <ReasonDrawer
      trigger={`${words.production.allocate} (${open})`}
      title={words.production.allocate}
      submit={words.production.allocate}
      error={allocate.error}
      pending={allocate.isPending}
      onSubmit={(reason, close) => allocate.mutate(reason, { onSuccess: close })}
    />
  )
}

export default BoardPage
