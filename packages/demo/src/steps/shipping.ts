import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { SHIPPING_ZONES, type SeedShippingZone } from "../data/shipping-zones.js"

const PROVIDER_ID = "manual_manual"
const FULFILMENT_SET = "Pengiriman dari Rumah Gending"

/** Where the house ships to and for how much: dearer where it is farther. */
export async function ensureShipping(
  container: MedusaContainer,
  { locationId, profileId }: { locationId: string; profileId: string },
): Promise<void> {
  const zoneIds = await ensureZones(container, locationId)
  await ensureOptions(container, profileId, zoneIds)
}

/** Zone ids by zone name. */
async function ensureZones(
  container: MedusaContainer,
  hubId: string,
): Promise<Map<string, string>> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [existing] = await fulfillment.listFulfillmentSets(
    { name: FULFILMENT_SET },
    { relations: ["service_zones"] },
  )
  const set =
    existing ??
    (await fulfillment.createFulfillmentSets({
      name: FULFILMENT_SET,
      type: "shipping",
      service_zones: SHIPPING_ZONES.map((zone) => ({
        name: zone.name,
        geo_zones: zone.provinces.map((province) => ({
          type: "province" as const,
          country_code: "id",
          province_code: province,
        })),
      })),
    }))
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: hubId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return new Map(set.service_zones.map((zone) => [zone.name, zone.id]))
}

async function ensureOptions(
  container: MedusaContainer,
  profileId: string,
  zoneIds: ReadonlyMap<string, string>,
): Promise<void> {
  const existing = await container.resolve(Modules.FULFILLMENT).listShippingOptions(
    { service_zone: { id: [...zoneIds.values()] } },
  )
  const known = new Set(existing.map((option) => `${option.service_zone_id} ${option.name}`))
  const input = SHIPPING_ZONES.flatMap((zone) =>
    optionsOf(zone, profileId, zoneIds.get(zone.name) ?? ""),
  ).filter((option) => !known.has(`${option.service_zone_id} ${option.name}`))
  if (input.length > 0) await createShippingOptionsWorkflow(container).run({ input })
}

function optionsOf(zone: SeedShippingZone, profileId: string, zoneId: string) {
  const option = (code: string, name: string, description: string, fee: number) => ({
    name,
    price_type: "flat" as const,
    service_zone_id: zoneId,
    shipping_profile_id: profileId,
    provider_id: PROVIDER_ID,
    type: { label: name, description, code },
    prices: [{ currency_code: "idr", amount: fee }],
    rules: [
      { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
      { attribute: "is_return", operator: "eq" as const, value: "false" },
    ],
  })
  const { regular, cargo } = zone
  return [
    option("reguler", "Reguler", `${regular.days} hari`, regular.fee),
    option("kargo", "Kargo", `${cargo.days} hari, untuk kiriman berat`, cargo.fee),
  ]
}
