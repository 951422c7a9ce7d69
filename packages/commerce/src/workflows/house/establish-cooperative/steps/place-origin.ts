import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CooperativeSettingsRequest } from "@sentra/contracts"
import { sentraStep } from "../../../../lib/step.js"
import { firstOf } from "./first-of.js"

const PROVIDER_ID = "manual_manual"

type Input = { settings: CooperativeSettingsRequest; market: { salesChannelId: string } }

/** Where parcels leave from, and the profile of what is shipped. Not undone: see the market. */
export const placeOriginStep = sentraStep(
  "place-origin",
  async ({ settings, market: { salesChannelId } }: Input, { container }) => {
    const locationId = await placeLocation(container, settings.origin)
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: locationId, add: [salesChannelId] },
    })
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER_ID },
    })
    const profileId = await ensureProfile(container)
    return new StepResponse({ salesChannelId, locationId, profileId })
  },
)

async function placeLocation(
  container: MedusaContainer,
  { name, address1, city, province, postalCode }: CooperativeSettingsRequest["origin"],
): Promise<string> {
  const location = {
    name,
    address: { address_1: address1, city, province, postal_code: postalCode, country_code: "ID" },
  }
  const [existing] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({}, { order: { created_at: "ASC" }, take: 1 })
  if (existing) {
    await updateStockLocationsWorkflow(container).run({
      input: { selector: { id: existing.id }, update: location },
    })
    return existing.id
  }
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [location] },
  })
  return firstOf(result, "stock location").id
}

async function ensureProfile(container: MedusaContainer): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [existing] = await fulfillment.listShippingProfiles({ type: "default" })
  if (existing) return existing.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Barang jadi", type: "default" }] },
  })
  return firstOf(result, "shipping profile").id
}
