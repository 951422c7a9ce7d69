import {
  entriesResponse, payoutRunResponse, payoutRunsResponse, trialBalanceResponse,
} from "@sentra/contracts"
import { expect } from "vitest"
import type { Caller } from "./people.js"

/** What staff see is whole at any moment: no entry, no run of payouts is there by half. */
export async function expectSound(staff: Caller): Promise<void> {
  const { debit, credit } = trialBalanceResponse.parse(await read(staff, "/admin/ledger/trial-balance"))
  expect(debit).toBe(credit)
  const { entries } = entriesResponse.parse(await read(staff, "/admin/ledger/entries"))
  for (const { eventId, postings } of entries) {
    const difference = postings.reduce(
      (total, { side, amount }) => total + (side === "debit" ? BigInt(amount) : -BigInt(amount)),
      0n,
    )
    expect([eventId, difference]).toEqual([eventId, 0n])
  }
  const { runs } = payoutRunsResponse.parse(await read(staff, "/admin/payout-runs"))
  for (const { runId } of runs) {
    const { run } = payoutRunResponse.parse(await read(staff, `/admin/payout-runs/${runId}`))
    expect(run.payouts).toHaveLength(run.memberCount)
    expect(run.payouts.reduce((total, { amount }) => total + BigInt(amount), 0n)).toBe(
      BigInt(run.total),
    )
  }
}

async function read(staff: Caller, path: string): Promise<unknown> {
  const { status, body } = await staff("GET", path)
  expect([path, status]).toEqual([path, 200])
  return body
}
