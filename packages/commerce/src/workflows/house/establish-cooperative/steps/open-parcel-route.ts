import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { PROVINCES, type CooperativeSettingsRequest } from "@sentra/contracts"
import { sentraStep } from "../../../../lib/step.js"
import { firstOf } from "./first-of.js"

const PROVIDER_ID = "manual_manual"

type Origin = { salesChannelId: string; locationId: string; profileId: string }
type Input = { settings: CooperativeSettingsRequest; origin: Origin }

/**
 * One fee for all of Indonesia, so that the first parcel can leave. Where there is a way of
 * shipping already, it is the staff's to change on Medusa's own page.
 */
export const openParcelRouteStep = sentraStep(
  "open-parcel-route",
  async ({ settings: { parcelFee, brand }, origin }: Input, { container }) => {
    const existing = await container
      .resolve(Modules.FULFILLMENT)
      .listShippingOptions({}, { select: ["id"], take: 1 })
    if (parcelFee !== null && existing.length === 0) {
      const zoneId = await ensureZone(container, brand, origin.locationId)
      await createShippingOptionsWorkflow(container).run({
        input: [optionOf(zoneId, origin.profileId, Number(parcelFee))],
      })
    }
    return new StepResponse(origin)
  },
)

async function ensureZone(
  container: MedusaContainer,
  brand: string,
  locationId: string,
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const name = `Pengiriman ${brand}`
  const [existing] = await fulfillment.listFulfillmentSets(
    { name },
    { relations: ["service_zones"] },
  )
  const set =
    existing ??
    (await fulfillment.createFulfillmentSets({
      name,
      type: "shipping",
      service_zones: [
        {
          name: "Indonesia",
          geo_zones: PROVINCES.map((province) => ({
            type: "province" as const,
            country_code: "id",
            province_code: province,
          })),
        },
      ],
    }))
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return firstOf(set.service_zones, "service zone").id
}

const optionOf = (zoneId: string, profileId: string, fee: number) => ({
  name: "Reguler",
  price_type: "flat" as const,
  service_zone_id: zoneId,
  shipping_profile_id: profileId,
  provider_id: PROVIDER_ID,
  type: { label: "Reguler", description: "Seluruh Indonesia", code: "reguler" },
  prices: [{ currency_code: "idr", amount: fee }],
  rules: [
    { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
    { attribute: "is_return", operator: "eq" as const, value: "false" },
  ],
})
