import { clearingResponse } from "@sentra/contracts"
import "@sentra/commerce/workflows"
import type { TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, stepsOf } from "./support/crash.js"
import { approve, waitingAbout } from "./support/payouts.js"
import type { Caller } from "./support/people.js"
import { expectSound } from "./support/sound.js"
import { STORY_DAY } from "./support/state.js"
import { finishAsIn, startTwins, type People, type Twins } from "./support/twins.js"

/** What both treasurers enter: each death has a member and a transfer of its own. */
const DEPOSIT_STEPS = stepsOf("record-member-deposit")
const MOVE_STEPS = stepsOf("record-clearing-move")

let twins: Twins
/** Reversals that were agreed on when the server died. */
const agreed: string[] = []

beforeAll(async () => {
  twins = await startTwins()
  for (const { database } of [twins.quiet, twins.killed]) await enterNewcomers(database)
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

const memberOf = (step: string): string => `art_${step}`

/** Members who joined and paid nothing yet; the same ids in both copies. */
async function enterNewcomers({ query }: TestDatabase): Promise<void> {
  await query(
    `insert into artisan (id, member_number, name, workshop, village, district, city, province,
       joined_on, status, accepts_orders, bank_name, bank_account_number, bank_account_holder,
       story_id, story_en)
     select id, id, id, 'Sanggar', '-', '-', '-', '-', '2026-01-01', 'active', true, 'Bank Contoh',
       '000000', id, '-', '-' from unnest($1::text[]) id`,
    [DEPOSIT_STEPS.map(memberOf)],
  )
}

const deposit = (staff: Caller, step: string) =>
  staff("POST", `/admin/artisans/${memberOf(step)}/deposit`, {
    ...{ key: `deposit-${step}`, amount: "100000", paidOn: STORY_DAY, till: "cash" },
    reference: `KW-${step}`,
  })

const lying = async (staff: Caller): Promise<string> =>
  clearingResponse.parse((await staff("GET", "/admin/bank/clearing")).body).balance

const move = (staff: Caller, step: string, clearingSeen: string) =>
  staff("POST", "/admin/bank/clearing-moves", {
    ...{ key: `move-${step}`, amount: "1000", movedOn: STORY_DAY, clearingSeen },
    reference: `PB-${step}`,
  })

describe("A server killed while a member's deposit is entered", () => {
  it.each(DEPOSIT_STEPS)("after %s shows nothing by half", async (step) => {
    const { killed, quiet } = twins
    expect((await deposit(quiet.staff, step)).status).toBe(200)
    await killedAfter(step, killed.database, ({ staff }) => deposit(staff, step))
    await expectSound(killed.staff)
  })
})

describe("A server killed while a move out of clearing is entered", () => {
  it.each(MOVE_STEPS)("after %s shows nothing by half", async (step) => {
    const { killed, quiet } = twins
    const seen = await lying(quiet.staff)
    expect((await move(quiet.staff, step, seen)).status).toBe(200)
    await killedAfter(step, killed.database, ({ staff }) => move(staff, step, seen))
    await expectSound(killed.staff)
    expect(await lying(killed.staff)).toBe(await lying(quiet.staff))
  })
})

/** Enters a move that was none and asks for its reversal; answers the request's id. */
async function wronglyMoved({ staff, chair }: People, step: string): Promise<string> {
  const wrong = `wrong-${step}`
  const entered = await move(staff, wrong, await lying(staff))
  const { moves } = clearingResponse.parse(entered.body)
  const movementId = moves.find(({ reference }) => reference === `PB-${wrong}`)?.movementId ?? ""
  const path = `/admin/bank/clearing-moves/${movementId}/reversals`
  expect((await staff("POST", path, { reason: "Salah catat" })).status).toBe(200)
  return (await waitingAbout(chair, movementId)).approvalId
}

describe("A server killed while a move that was none is reversed", () => {
  it.each(stepsOf("reverse-movement"))("after %s shows nothing by half", async (step) => {
    const { killed, quiet } = twins
    const approvalId = await wronglyMoved(quiet, step)
    expect((await approve(quiet.chair, { approvalId })).status).toBe(200)
    const asked = await wronglyMoved(killed, step)
    agreed.push(asked)
    await killedAfter(step, killed.database, ({ chair }) => approve(chair, { approvalId: asked }))
    await expectSound(killed.staff)
  })
})

describe("What the dead servers left of the treasurer's work", () => {
  it("is booked by one that follows, each once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async ({ staff, chair }) => {
        for (const approvalId of agreed) {
          expect((await approve(chair, { approvalId })).status).toBe(200)
        }
        for (const step of DEPOSIT_STEPS) expect((await deposit(staff, step)).status).toBe(200)
        for (const step of MOVE_STEPS) expect((await move(staff, step, "0")).status).toBe(200)
      },
    })
  })
})
