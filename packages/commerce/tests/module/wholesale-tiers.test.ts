import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { unitPriceFor } from "@sentra/domain"
import { createTestDatabase, type TestDatabase } from "@sentra/testing"
import { startContainer, type TestContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, expect, it } from "vitest"
import { readTiers } from "../../src/workflows/partnership/place-bulk-order/plan/read-tiers.js"

let database: TestDatabase
let medusa: TestContainer
let container: MedusaContainer

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  medusa = await startContainer(database.url)
  container = medusa.container
}, 600_000)

afterAll(async () => {
  await medusa?.stop()
  await database?.drop()
})

/**
 * Gives each partner terms of her own: the demo's are alike for all, so that one partner's prices
 * in another's order would not show. Tiers start some pieces later and cost some rupiah less.
 */
async function tellTermsApart(groupIds: readonly string[]): Promise<void> {
  for (const [place, groupId] of groupIds.entries()) {
    await database.query(
      `update price set amount = amount - $2::int, min_quantity = min_quantity + $3::int,
         max_quantity = max_quantity + $3::int,
         raw_amount = jsonb_set(raw_amount, '{value}', to_jsonb((amount - $2::int)::text)),
         raw_min_quantity = jsonb_set(raw_min_quantity, '{value}',
           to_jsonb((min_quantity + $3::int)::text)),
         raw_max_quantity = jsonb_set(raw_max_quantity, '{value}',
           to_jsonb((max_quantity + $3::int)::text))
       from price_list_rule rule
       where rule.price_list_id = price.price_list_id and rule.value ? $1`,
      [groupId, place * 111, place * 2],
    )
  }
}

const variants = z.array(z.object({ price_set: z.object({ id: z.string() }) }))

it("gives each partner the price that Medusa itself calculates, at every boundary of every tier", async () => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product_variant", fields: ["price_set.id"] })
  const priceSetIds = variants.parse(data).map(({ price_set }) => price_set.id)
  const partners = await database.query("select customer_group_id from partner order by code")
  const groupIds = partners.map(({ customer_group_id: group }) => String(group))
  await tellTermsApart(groupIds)
  const terms = new Set<string>()
  let compared = 0
  for (const groupId of groupIds) {
    const tiersOf = await readTiers(container, groupId, priceSetIds, new Date())
    const starts = [...tiersOf.values()].flat().map(({ minimumPieces }) => minimumPieces)
    terms.add(JSON.stringify(tiersOf.get(priceSetIds[0] ?? ""), (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ))
    const boundaries = new Set(starts.flatMap((start) => [start - 1, start, start + 1]))
    for (const quantity of [...boundaries].filter((pieces) => pieces > 0)) {
      const calculated = await container
        .resolve(Modules.PRICING)
        .calculatePrices({ id: priceSetIds }, { context: contextOf(groupId, quantity) })
      for (const { id, calculated_amount, is_calculated_price_price_list } of calculated) {
        const ours = unitPriceFor(tiersOf.get(id) ?? [], quantity)
        // Below the smallest tier Medusa has the shop's price; a partner orders none there.
        if (typeof ours !== "bigint") expect(is_calculated_price_price_list).toBe(false)
        else expect(BigInt(String(calculated_amount))).toBe(ours)
        compared += 1
      }
    }
  }
  expect(compared).toBeGreaterThan(1_000)
  expect(terms.size).toBe(groupIds.length)
})

/** Medusa flattens a nested context, as its own carts rely on; its type knows only flat ones. */
const contextOf = (groupId: string, quantity: number) => ({
  currency_code: "idr",
  quantity,
  customer: { groups: [{ id: groupId }] } as never,
})
