import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AsyncLocalStorage } from "node:async_hooks"
import { createHash } from "node:crypto"
import { semaphore, type Semaphore } from "./semaphore.js"

/** Each holder keeps one database connection for itself; more at once could use up the pool. */
const HOLDERS_AT_ONCE = 3

/**
 * Within how many holders this one works. Each depth has places of its own: a holder never waits
 * for one that others have taken who are waiting for it.
 */
const depth = new AsyncLocalStorage<number>()
const places: Semaphore[] = []

/**
 * Runs `work` while no other process works under one of the same keys. The lock is an advisory one
 * of a Postgres transaction, so a killed process loses it with its connection. Waits for its turn;
 * keys are taken in a fixed order, so two callers cannot wait for each other.
 */
export async function exclusively<T>(
  container: MedusaContainer,
  keys: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const within = depth.getStore() ?? 0
  const place = (places[within] ??= semaphore(HOLDERS_AT_ONCE))
  return place(() => {
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return pg.transaction(async (transaction) => {
      for (const key of lockNumbers(keys)) {
        await transaction.raw("select pg_advisory_xact_lock(?)", [key])
      }
      return depth.run(within + 1, work)
    })
  })
}

/** Postgres names advisory locks by a signed 64-bit number. */
const lockNumbers = (keys: readonly string[]): string[] =>
  [...new Set(keys)]
    .toSorted()
    .map((key) => createHash("sha256").update(key).digest().readBigInt64BE().toString())
