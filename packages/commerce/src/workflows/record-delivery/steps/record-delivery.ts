import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../lib/clock.js"
import { invalid, notFound } from "../../../lib/refusal.js"
import { sentraStep } from "../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import type { RecordDeliveryInput } from "../index.js"

type DeliveredLine = { orderedLineId: string; pieces: number }

/** Writes the handover certificate down. The same number again answers the same delivery. */
export const recordDeliveryStep = sentraStep(
  "record-wholesale-delivery",
  async (input: RecordDeliveryInput, { container }) => {
    const known = input.lines === undefined ? await deliveryOf(container, input) : undefined
    if (known) return new StepResponse({ deliveryId: known })
    const { delivery } = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .recordDelivery({
        orderId: input.orderId,
        channel: "wholesale",
        number: input.number,
        deliveredAt: at(input.at),
        lines: input.lines ?? (await acceptedAndWaiting(container, input.orderId)),
      })
    return new StepResponse({ deliveryId: delivery.id })
  },
)

async function deliveryOf(
  container: MedusaContainer,
  { orderId, number }: RecordDeliveryInput,
): Promise<string | undefined> {
  const made = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .deliveries({ orderIds: [orderId] })
  return made.find((delivery) => delivery.number === number)?.id
}

/** All pieces that were accepted and not handed over yet. */
async function acceptedAndWaiting(
  container: MedusaContainer,
  orderId: string,
): Promise<DeliveredLine[]> {
  const progress = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .lineProgress({ orderIds: [orderId] })
  if (progress.length === 0) throw notFound({
      id: "Pesanan ini tidak ada di produksi. Pilih dari daftar produksi.",
      en: "There is no such order in production. Choose one from the list.",
    })
  const lines = progress
    .map(({ orderedLineId, accepted, delivered }) => ({
      orderedLineId,
      pieces: accepted - delivered,
    }))
    .filter(({ pieces }) => pieces > 0)
  if (lines.length > 0) return lines
  throw invalid({
    field: "lines",
    id: "Belum ada potong diterima yang menunggu dikirim. Terima dan periksa dahulu.",
    en: "No accepted piece of this order waits for delivery. Receive and inspect pieces first.",
  })
}
