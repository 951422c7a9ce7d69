import type { Locale, Receipt } from "@sentra/contracts"
import { names } from "../../paths.ts"
import { retail } from "../../shop/shop.server.ts"

type Context = { url: URL; params: Record<string, string | undefined> }

/** The order of the address, for whoever holds its key; to everybody else it does not exist. */
export async function visitOrder(
  { url, params }: Context,
  locale: Locale,
): Promise<{ receipt: Receipt } | Response> {
  const key = url.searchParams.get(names[locale].key)
  const orderId = params["id"]
  const receipt = key && orderId ? await retail.receipt(orderId, key) : undefined
  return receipt ? { receipt } : new Response(null, { status: 404 })
}
