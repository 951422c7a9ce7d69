import {
  boardResponse, catalogueResponse, draftResponse, payoutRunsResponse,
} from "@sentra/contracts"
import type { TestDatabase } from "@sentra/testing"
import type { Caller } from "./people.js"

type House = {
  database: TestDatabase
  callers: Record<"partner" | "artisan" | "user", Caller>
  withoutToken: (method: string, path: string) => Promise<{ body: unknown }>
  bulkOrder: { id: string; orderId: string }
}

/** An id of each kind that a path of ours may name. */
export async function idsThatExist(house: House): Promise<Record<string, string>> {
  const { database, callers, withoutToken, bulkOrder } = house
  const catalogue = await withoutToken("GET", "/store/catalogue")
  const [product] = catalogueResponse.parse(catalogue.body).products
  const [member] = await database.query("select id from artisan where member_number = 'A01'")
  const [partner] = await database.query("select partner_id from bulk_order where id = $1", [
    bulkOrder.id,
  ])
  const [sold] = await database.query("select id from product where handle = $1", [
    product?.handle,
  ])
  const runs = await callers.user("GET", "/admin/payout-runs")
  const [run] = payoutRunsResponse.parse(runs.body).runs
  return {
    handle: product?.handle ?? "",
    productId: String(sold?.["id"]),
    orderId: bulkOrder.orderId,
    shopOrderId: await shopOrder(house),
    period: "2026-11",
    orderedLineId: await lineOfSomebodyElse(house),
    id: String(member?.["id"]),
    bulkOrderId: bulkOrder.id,
    partnerId: String(partner?.["partner_id"]),
    draftId: await draftOfPartner(house),
    runId: run?.runId ?? "run_none",
  }
}

async function draftOfPartner({ callers }: House): Promise<string> {
  const content = { poNumber: "", requestedOn: "", note: "", rows: [], notices: [] }
  const begun = await callers.partner("POST", "/store/partners/me/drafts", { content })
  return draftResponse.parse(begun.body).draft.id
}

async function shopOrder({ database }: House): Promise<string> {
  const [order] = await database.query("select order_id from shipping_fee limit 1")
  return String(order?.["order_id"])
}

/** A line on which the member A01 holds nothing. */
async function lineOfSomebodyElse({ callers, bulkOrder }: House): Promise<string> {
  const path = `/admin/production/orders/${bulkOrder.orderId}/allocations`
  const board = boardResponse.parse((await callers.user("POST", path, { reason: "Uji" })).body)
  const foreign = board.lines.find(({ rows }) => {
    const held = rows.filter(({ pieces }) => pieces > 0).map(({ memberNumber }) => memberNumber)
    return held.length > 0 && !held.includes("A01")
  })
  return foreign?.orderedLineId ?? "oline_of_nobody"
}
