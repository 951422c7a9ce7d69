import type { MedusaContainer } from "@medusajs/framework/types"
import type { Handover } from "@sentra/contracts"
import { notFound } from "../../../../../lib/refusal.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../../modules/production/index.js"
import { presentHandovers } from "../present.js"

/** One handover as it stands, or NOT_FOUND. */
export async function readHandover(
  container: MedusaContainer,
  handoverId: string,
): Promise<Handover> {
  const recorded = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .work.handovers({ ids: [handoverId] })
  const [handover] = await presentHandovers(container, recorded)
  if (handover) return handover
  throw notFound({
    id: "Penerimaan ini tidak ada. Muat ulang halaman Penerimaan.",
    en: "There is no such handover. Reload the Receiving page.",
  })
}
