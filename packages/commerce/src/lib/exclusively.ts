import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"

/** Each holder keeps one database connection for itself; more at once could use up the pool. */
const HOLDERS_AT_ONCE = 3

let holders = 0
const waiting: (() => void)[] = []

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
  await enter()
  try {
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return await pg.transaction(async (transaction) => {
      for (const key of lockNumbers(keys)) {
        await transaction.raw("select pg_advisory_xact_lock(?)", [key])
      }
      return await work()
    })
  } finally {
    leave()
  }
}

/** Postgres names advisory locks by a signed 64-bit number. */
const lockNumbers = (keys: readonly string[]): string[] =>
  [...new Set(keys)]
    .toSorted()
    .map((key) => createHash("sha256").update(key).digest().readBigInt64BE().toString())

async function enter(): Promise<void> {
  if (holders >= HOLDERS_AT_ONCE) await new Promise<void>((resume) => waiting.push(resume))
  else holders += 1
}

/** The place passes to whoever waits first, so `holders` only falls when nobody waits. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else holders -= 1
}
