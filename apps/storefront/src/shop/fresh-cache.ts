import { createSingleFlight } from "./single-flight.ts"

/** How old a kept answer may be: served at once, or served while a newer one is fetched. */
export type Freshness = { freshMs: number; staleMs: number; entriesMax: number }

export type FreshCacheOptions<Value> = Freshness & {
  load: (key: string) => Promise<Value>
  /** Told when a refresh behind the reader's back fails; the reader kept a still valid answer. */
  onRefreshFailure: (failure: unknown, key: string) => void
  now?: () => number
}

type Entry<Value> = { value: Value; loadedAt: number }

/**
 * Keeps answers for a short while, so that a busy page does not ask the server on every view.
 *
 * Promise: `get` never gives an answer older than `staleMs`; up to `freshMs` it is given as it is,
 * between the two it is given at once while one refresh runs behind; for one key at most one load
 * runs at a time; a failed load is never kept, and everybody who waits for it sees it fail;
 * `undefined` (there is no such thing) is not kept either.
 */
export function createFreshCache<Value>(options: FreshCacheOptions<Value>) {
  const { load, onRefreshFailure, freshMs, staleMs, entriesMax, now = Date.now } = options
  const entries = new Map<string, Entry<Value>>()
  const once = createSingleFlight<Value>()

  const refresh = (key: string): Promise<Value> =>
    once(key, async () => {
      const askedAt = now()
      const value = await load(key)
      keep(key, value, askedAt)
      return value
    })

  const keep = (key: string, value: Value, loadedAt: number): void => {
    entries.delete(key)
    if (value === undefined) return
    entries.set(key, { value, loadedAt })
    const oldest = entries.keys().next()
    if (entries.size > entriesMax && !oldest.done) entries.delete(oldest.value)
  }

  return {
    async get(key: string): Promise<Value> {
      const entry = entries.get(key)
      const age = entry ? now() - entry.loadedAt : Infinity
      if (!entry || age > staleMs) return refresh(key)
      if (age > freshMs) refresh(key).catch((failure) => onRefreshFailure(failure, key))
      return entry.value
    },
    /** Forgets everything; the next readers wait for a new answer. */
    clear: (): void => entries.clear(),
  }
}
