import { causeIdOf } from "@sentra/domain/ledger"
import type { Facts } from "../../books/post-fact/index.js"
import type { AllocateOrderInput } from "../allocate-order/types.js"

/** What an inspection leads to. */
export type Received = {
  handoverId: string
  inspectionId: string
  orderedLineId: string | null
  /** Null for stock on consignment, which no order waits for. */
  orderId: string | null
  accepted: number
  rejected: number
  inspectedAt: string
}

type Taken = { received: Received }

export function earns({ received }: Taken): boolean {
  return received.orderId !== null && received.accepted > 0
}

export function looksForMaker({ received }: Taken): boolean {
  return received.orderId !== null && received.rejected > 0
}

export function factsOf({ received }: Taken): Facts {
  return { kind: "inspections", ids: [received.inspectionId] }
}

export function causeOfRejection({ received }: Taken): AllocateOrderInput {
  return {
    orderId: received.orderId ?? "",
    cause: "rejected",
    causeId: causeIdOf.rejected(received.inspectionId),
    line: { orderedLineId: received.orderedLineId ?? "", pieces: received.rejected },
    at: received.inspectedAt,
  }
}
