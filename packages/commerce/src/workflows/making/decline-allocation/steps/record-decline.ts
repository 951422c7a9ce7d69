import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"

export type DeclineInput = {
  /** Made by the caller; the same key declines once. */
  key: string
  orderedLineId: string
  artisanId: string
  pieces: number
  reason: string
  /** ISO instant; now when left out. */
  at?: string
}

export type Declined = {
  declineId: string
  orderId: string
  orderedLineId: string
  artisanId: string
  pieces: number
  declinedAt: string
}

/** Writes the decline down. It is a fact of the member's and is not undone. */
export const recordDeclineStep = sentraStep(
  "record-decline",
  async (input: DeclineInput, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const [line] = await production.lines.find({ ids: [input.orderedLineId] })
    if (!line) throw notFound({
        id: "Pekerjaan ini tidak ada. Buka lagi daftar pekerjaanmu.",
        en: "There is no such work. Open your list of work again.",
      })
    const { decline } = await production.work.decline({ ...input, at: at(input.at) })
    return new StepResponse<Declined>({
      declineId: decline.id,
      orderId: line.orderId,
      orderedLineId: decline.orderedLineId,
      artisanId: decline.artisanId,
      pieces: decline.pieces,
      declinedAt: decline.declinedAt.toISOString(),
    })
  },
)
