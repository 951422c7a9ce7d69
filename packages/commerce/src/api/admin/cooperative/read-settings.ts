import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { parcelOrigin, type CooperativeSettingsAnswer } from "@sentra/contracts"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../modules/cooperative/index.js"

const WITH_ADDRESS = { relations: ["address"], order: { created_at: "ASC" as const }, take: 1 }

/** The cooperative's own row, and where Medusa says that parcels leave from. */
export async function readSettings(container: MedusaContainer): Promise<CooperativeSettingsAnswer> {
  const [cooperative, [place], options] = await Promise.all([
    container.resolve<CooperativeService>(COOPERATIVE_MODULE).found(),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, WITH_ADDRESS),
    container
      .resolve(Modules.FULFILLMENT)
      .listShippingOptions({}, { select: ["id"], take: 1 }),
  ])
  const origin = parcelOrigin.safeParse({
    name: place?.name,
    address1: place?.address?.address_1,
    city: place?.address?.city,
    province: place?.address?.province,
    postalCode: place?.address?.postal_code,
  })
  const ships = options.length > 0
  if (!cooperative) return { cooperative: null, ships }
  const { id: _, ...settings } = cooperative
  return { cooperative: { ...settings, origin: origin.data ?? null }, ships }
}
