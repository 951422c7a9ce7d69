import { createClient, Refused } from "@sentra/client"
import type { CatalogueItem, CatalogueProduct, Cooperative, Maker } from "@sentra/contracts"
import { createFreshCache, type Freshness } from "./fresh-cache.ts"
import { settings } from "./settings.server.ts"

const { retail, picture } = createClient({
  url: settings.medusaUrl,
  publishableKey: settings.publishableKey,
})
export { retail }

const SHORT: Freshness = { freshMs: 2_000, staleMs: 5_000, entriesMax: 200 }
const ONLY = "all"

const onRefreshFailure = (failure: unknown, key: string): void => {
  console.warn(`shop: refreshing "${key}" failed; the last answer serves until it is too old.`)
  console.warn(failure instanceof Error ? failure.message : failure)
}

/** Files of pictures never change under their name; the newest few hundred stay at hand. */
const PICTURES: Freshness = { freshMs: 86_400_000, staleMs: 86_400_000, entriesMax: 300 }

const kept = <Value>(load: (key: string) => Promise<Value>) =>
  createFreshCache<Value>({ ...SHORT, load, onRefreshFailure })

const catalogueMemory = kept(() => retail.catalogue())
const productMemory = kept((handle) => retail.product(handle))
const makersMemory = kept(() => retail.makers())
const cooperativeMemory = kept(() => retail.cooperative())

const pictureMemory = createFreshCache({ ...PICTURES, load: picture, onRefreshFailure })

/** A file of a picture, or undefined when there is none of this name. */
export const pictureFile = (file: string) => pictureMemory.get(file)

/** What every hot page shows: at most five seconds old, so a view does not wait for the server. */
export const shelf = {
  catalogue: (): Promise<CatalogueItem[]> => catalogueMemory.get(ONLY),
  product: (handle: string): Promise<CatalogueProduct | undefined> => productMemory.get(handle),
  makers: (): Promise<Maker[]> => makersMemory.get(ONLY),
  cooperative: (): Promise<Cooperative> => cooperativeMemory.get(ONLY),
}

/** Runs a call; a refusal comes back as a value, so that a form can show it. */
export async function orRefusal<Value>(
  call: Promise<Value>,
): Promise<{ done: true; value: Value } | { done: false; refusal: Refused }> {
  try {
    return { done: true, value: await call }
  } catch (failure) {
    if (failure instanceof Refused) return { done: false, refusal: failure }
    throw failure
  }
}
