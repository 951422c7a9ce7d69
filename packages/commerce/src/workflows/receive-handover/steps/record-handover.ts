import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../lib/clock.js"
import { notFound } from "../../../lib/refusal.js"
import { sentraStep } from "../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import type { ReceiveHandoverInput } from "../index.js"

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

type Goods = { orderId: string | null; productId: string; variantId: string; sku: string }

/** Writes down what was brought and what the hub found. A fact of the day: it is not undone. */
export const recordHandoverStep = sentraStep(
  "record-handover",
  async (input: ReceiveHandoverInput, { container }) => {
    const { orderId, ...goods } = await goodsOf(container, input)
    const moment = at(input.at)
    const { handover, inspection } = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .recordHandover({
        key: input.key,
        artisanId: input.artisanId,
        orderedLineId: input.orderedLineId ?? null,
        ...goods,
        pieces: input.accepted + input.rework + input.rejected,
        receivedBy: input.receivedBy,
        receivedAt: moment,
        inspection: { ...input, inspectedBy: input.receivedBy, inspectedAt: moment },
      })
    return new StepResponse<Received>({
      handoverId: handover.id,
      inspectionId: inspection.id,
      orderedLineId: handover.orderedLineId,
      orderId,
      accepted: inspection.accepted,
      rejected: inspection.rejected,
      inspectedAt: inspection.inspectedAt.toISOString(),
    })
  },
)

async function goodsOf(container: MedusaContainer, input: ReceiveHandoverInput): Promise<Goods> {
  if (input.orderedLineId !== undefined) return orderedGoods(container, input.orderedLineId)
  const [variant] = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: input.variantId ?? "" }, { select: ["id", "sku", "product_id"] })
  if (!variant?.sku || !variant.product_id) throw notFound({
      field: "variantId",
      id: "Barang ini tidak ada. Pilih dari daftar barang.",
      en: "There is no such variant. Choose one from the list.",
    })
  return { orderId: null, productId: variant.product_id, variantId: variant.id, sku: variant.sku }
}

async function orderedGoods(container: MedusaContainer, lineId: string): Promise<Goods> {
  const [line] = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .orderedLines({ ids: [lineId] })
  if (!line) throw notFound({
      field: "orderedLineId",
      id: "Baris pesanan ini tidak ada. Muat ulang papan produksi.",
      en: "There is no such ordered line. Reload the production board.",
    })
  const { orderId, productId, variantId, sku } = line
  return { orderId, productId, variantId, sku }
}
