import { createTestDatabase, startServer, type RunningSite, type TestDatabase } from "@sentra/testing"
import { expect, vi } from "vitest"
import { signInChair } from "./payouts.js"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./people.js"
import { shopperAt, type Shopper } from "./shopper.js"
import { stateOf } from "./state.js"
import { PARTNER_1 } from "./uniforms.js"

/** Those who ask something of one server. */
export type People = { partner: Caller; staff: Caller; chair: Caller; shopper: Shopper }

export async function peopleAt(server: RunningSite, database: TestDatabase): Promise<People> {
  const key = await publishableKeyOf(database)
  return {
    partner: await signIn(server, key, "customer", PARTNER_1.requester),
    staff: await signInStaff(server, key),
    chair: await signInChair(server, key),
    shopper: shopperAt(server, key),
  }
}

/** One copy, and those who ask something of its server. */
export type Side = People & { database: TestDatabase }

/** Two copies of the demo cooperative in which the same is asked for. */
export type Twins = {
  /**
   * Servers are killed here. Its people speak to one that has neither jobs nor events: it shows
   * what the dead ones left and finishes nothing of it.
   */
  killed: Side
  /** Nobody dies here. */
  quiet: Side
  stop: () => Promise<void>
}

const nothing = (): Promise<void> => Promise.resolve()

const FINISHED_WITHIN = { timeout: 90_000, interval: 1_000 }

/** The demo cooperative, in which no unpaid order runs out of time while a story is told. */
export async function copyOfDemo(): Promise<TestDatabase> {
  const database = await createTestDatabase({ template: "demo" })
  await database.query(`update "order" set created_at = now() where status = 'pending'`)
  return database
}

export async function startTwins(): Promise<Twins> {
  const [killed, quiet] = [await copyOfDemo(), await copyOfDemo()]
  const [desk, server] = await Promise.all([
    startServer({ databaseUrl: killed.url, env: { MEDUSA_WORKER_MODE: "server" } }),
    startServer({ databaseUrl: quiet.url }),
  ])
  return {
    killed: { database: killed, ...(await peopleAt(desk, killed)) },
    quiet: { database: quiet, ...(await peopleAt(server, quiet)) },
    stop: async () => {
      await Promise.all([desk.stop(), server.stop()])
      await killed.drop()
      await quiet.drop()
    },
  }
}

/**
 * Starts a fresh server on what the dead ones left, and waits until its own jobs have brought the
 * database to where the quiet one is.
 * @param ask.first what those ask at once whom a dead server did not answer
 * @param ask.again what is asked when all is done, and must change nothing
 */
export async function finishAsIn(
  quiet: TestDatabase,
  killed: TestDatabase,
  ask: { [when in "first" | "again"]?: (people: People) => Promise<unknown> } = {},
): Promise<void> {
  const { first = nothing, again = nothing } = ask
  const fresh = await startServer({ databaseUrl: killed.url })
  try {
    const same = async (): Promise<void> => {
      expect(await stateOf(killed)).toEqual(await stateOf(quiet))
    }
    const people = await peopleAt(fresh, killed)
    await first(people)
    await vi.waitFor(same, FINISHED_WITHIN)
    await again(people)
    await same()
  } finally {
    await fresh.stop()
  }
}
