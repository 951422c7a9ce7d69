import { payoutRunResponse } from "@sentra/contracts"
import "@sentra/commerce/workflows"
import { startServer, type RunningSite, type TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, ONLY_REQUESTS, stepsOf } from "./support/crash.js"
import { approve, bankFile, waitingAbout } from "./support/payouts.js"
import { expectSound } from "./support/sound.js"
import { STORY_DAY } from "./support/state.js"
import { copyOfDemo, peopleAt, type People } from "./support/twins.js"

let database: TestDatabase
let server: RunningSite
let people: People
let runId: string

beforeAll(async () => {
  database = await copyOfDemo()
  server = await startServer({ databaseUrl: database.url, env: ONLY_REQUESTS })
  people = await peopleAt(server, database)
  const opened = await people.staff("POST", "/admin/payout-runs", { cutOff: STORY_DAY })
  runId = payoutRunResponse.parse(opened.body).run.runId
  const agreed = await approve(people.chair, await waitingAbout(people.chair, runId))
  expect(agreed.status, JSON.stringify(agreed.body)).toBe(200)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

describe("A server killed while a payout run leaves the house", () => {
  it.each(stepsOf("send-payout-run"))(
    "after %s is followed by one that hands over the same file, once",
    { timeout: 300_000 },
    async (step) => {
      await killedAfter(step, database, ({ staff }) => bankFile(staff, runId))
      await expectSound(people.staff)
      const file = await bankFile(people.staff, runId)
      expect(file.status).toBe(200)
      expect(await bankFile(people.staff, runId)).toEqual(file)
      const kept = await database.query("select key from stored_document where key like $1", [
        `%${runId}`,
      ])
      expect(kept).toEqual([{ key: `payout-run:${runId}` }])
    },
  )
})
