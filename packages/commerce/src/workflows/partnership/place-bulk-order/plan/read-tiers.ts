import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PriceListStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { tiersBySet, type PriceTier } from "@sentra/domain/pricing"

const GROUP_ATTRIBUTE = "customer.groups.id"

const priceListRow = z.object({
  id: z.string(),
  starts_at: z.coerce.date().nullish(),
  ends_at: z.coerce.date().nullish(),
  price_list_rules: z.array(z.object({ attribute: z.string(), value: z.array(z.string()) })),
})

const priceRow = z.object({
  price_set_id: z.string(),
  amount: z.coerce.bigint(),
  min_quantity: z.coerce.number().int().nullish(),
  max_quantity: z.coerce.number().int().nullish(),
  rules_count: z.number().nullish(),
})

/**
 * The wholesale price tiers of each price set for a partner: the rows of the price lists that hold
 * at `moment` for the partner's customer group and for nobody else's sake. Three statements for
 * any number of sets. A set without a price for this partner is not in the map.
 */
export async function readTiers(
  container: MedusaContainer,
  customerGroupId: string,
  priceSetIds: string[],
  moment: Date,
): Promise<Map<string, PriceTier[]>> {
  const pricing = container.resolve(Modules.PRICING)
  const lists = z
    .array(priceListRow)
    .parse(
      await pricing.listPriceLists(
        { status: [PriceListStatus.ACTIVE], rules_count: [1] },
        { relations: ["price_list_rules"], take: null },
      ),
    )
  const price_list_id = lists
    .filter((list) => isOfGroup(list, customerGroupId) && holdsAt(list, moment))
    .map(({ id }) => id)
  if (price_list_id.length === 0 || priceSetIds.length === 0) return new Map()
  const rows = z
    .array(priceRow)
    .parse(
      await pricing.listPrices(
        { price_list_id, price_set_id: priceSetIds, currency_code: "idr" },
        { take: null },
      ),
    )
  return tiersBySet(
    rows
      .filter(({ rules_count }) => !rules_count)
      .map((row) => ({
        priceSetId: row.price_set_id,
        amount: row.amount,
        minimum: row.min_quantity ?? 1,
        maximum: row.max_quantity ?? null,
      })),
  )
}

type PriceListRow = z.infer<typeof priceListRow>

const isOfGroup = ({ price_list_rules }: PriceListRow, groupId: string): boolean =>
  price_list_rules.every(
    ({ attribute, value }) => attribute === GROUP_ATTRIBUTE && value.includes(groupId),
  )

const holdsAt = ({ starts_at, ends_at }: PriceListRow, moment: Date): boolean =>
  (!starts_at || starts_at <= moment) && (!ends_at || moment <= ends_at)
