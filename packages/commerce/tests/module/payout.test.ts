import { eventIdOf, payoutOpened } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { earnedAndReady } from "./support/earnings.js"
import { openModules, type Modules } from "./support/open-modules.js"

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
  await modules.ledger.post(["art_0", "art_1"].flatMap(readyAndUnderWay))
}, 600_000)
afterEach(() => modules.query("delete from payout; delete from payout_bank_reference; delete from payout_run"))
afterAll(() => modules.close(), 120_000)

const OPENED = new Date("2026-11-24T03:00:00Z")
const SETTLED = new Date("2026-11-25T03:00:00Z")

/** As much as any story here pays is ready, and as much was sent on its way already. */
const readyAndUnderWay = (artisanId: string) => [
  ...earnedAndReady(artisanId, artisanId, 2_000n, "2026-11-20"),
  payoutOpened({
    eventId: eventIdOf.payoutOpened(artisanId),
    occurredOn: "2026-11-20",
    artisanId,
    gross: rupiah(1_000n),
    materialRecovered: rupiah(0n),
    advanceRecovered: rupiah(0n),
    compulsoryDeposit: rupiah(0n),
  }),
]

const open = (...amounts: bigint[]) =>
  modules.payout.openRun({
    cutOff: "2026-11-23",
    openedBy: "user_1",
    at: OPENED,
    payouts: amounts.map((amount, index) => ({
      artisanId: `art_${index}`,
      amount,
      bankName: "Bank Contoh",
      bankAccountNumber: `00${index}`,
      bankAccountHolder: `Anggota ${index}`,
    })),
  })

/** A run to which another agreed and which is at the bank. */
const sent = async (...amounts: bigint[]) => {
  const { id: runId } = await open(...amounts)
  const total = amounts.reduce((sum, amount) => sum + amount, 0n)
  await modules.payout.approveRun({ runId, total, approvedBy: "user_2", at: OPENED })
  return modules.payout.markSent(runId, OPENED)
}

const paid = (payoutId = "", fee = 25n) => ({
  payoutId,
  outcome: "paid" as const,
  bankReference: "REF-1",
  fee,
  settledAt: SETTLED,
})
const bounced = (payoutId = "") => ({
  payoutId,
  outcome: "bounced" as const,
  bounceReason: "Rekening tutup",
  fee: 0n,
  settledAt: SETTLED,
})

describe("A payout run", () => {
  it("is one at a time, also when two people open one at the same moment", async () => {
    const attempts = await Promise.allSettled([open(100n), open(100n), open(100n)])
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await expect(open(5n)).rejects.toThrow(/still open/)
    expect(await modules.payout.runs({ take: 9 })).toHaveLength(1)
  })

  it("is refused when nothing was ready", async () => {
    await expect(open()).rejects.toMatchObject({
      message: expect.stringContaining("Nothing was ready to be paid on 2026-11-23"),
      body: { type: "invalid_data", field: "cutOff" },
    })
  })

  it("is approved by another person who saw its sum, and not sent before", async () => {
    const { id: runId } = await open(100n, 300n)
    const approve = (approvedBy: string, total = 400n) =>
      modules.payout.approveRun({ runId, total, approvedBy })
    await expect(modules.payout.markSent(runId)).rejects.toThrow(/somebody else has approved/)
    await expect(approve("user_1")).rejects.toThrow(/prepared this payout run yourself/)
    await expect(approve("user_2", 399n)).rejects.toThrow(/sum has changed/)
    const approved = await approve("user_2")
    expect(approved).toMatchObject({ status: "approved", approvedBy: "user_2" })
    expect(await approve("user_2")).toEqual(approved)
    await expect(modules.payout.withdrawRun({ runId, reason: "Tidak jadi" })).rejects.toThrow(
      /waits for no approval/,
    )
  })

  it.each([
    "update payout_run set approved_by = opened_by, approved_at = now()",
    "update payout_run set status = 'approved'",
    "update payout set status = 'paid', settled_at = now()",
  ])("is kept by the database too: %s", async (sql) => {
    await open(100n)
    await expect(modules.query(sql)).rejects.toThrow(/payout|bank/)
  })

  it("keeps the bank account of its day, and is sent once", async () => {
    const run = await sent(100n, 300n)
    expect(run.payouts.map(({ amount }) => amount)).toEqual([300n, 100n])
    const first = await modules.payout.run(run.id)
    expect(first).toMatchObject({ status: "sent", sentAt: OPENED })
    expect(first.payouts.every(({ status }) => status === "sent")).toBe(true)
    expect(await modules.payout.markSent(run.id)).toEqual(first)
  })

  it("can be taken back only while nothing of it stands in the books", async () => {
    const run = await open(100n)
    await modules.payout.abandonRun(run.id)
    const next = await open(100n)
    await modules.payout.markPosted(next.payouts)
    await expect(modules.payout.abandonRun(next.id)).rejects.toThrow(/in the books already/)
  })
})

describe("The bank's answer", () => {
  it("names a reference that no other run has", async () => {
    const first = await sent(300n)
    await modules.payout.settle(first.id, [paid(first.payouts[0]?.id)])
    const second = await sent(300n)
    const answer = paid(second.payouts[0]?.id)
    await expect(modules.payout.settle(second.id, [answer])).rejects.toThrow(/REF-1 belongs to/)
    const other = { ...answer, bankReference: "REF-2" }
    expect((await modules.payout.settle(second.id, [other])).status).toBe("settled")
  })

  it("that was wrong is corrected once, from paid to bounced alone", async () => {
    const run = await sent(300n, 100n)
    const [first, second] = run.payouts
    await modules.payout.settle(run.id, [paid(first?.id), bounced(second?.id)])
    const correct = (payoutId = "") => modules.payout.correctPaid({ payoutId, reason: "Kembali" })
    const corrected = await correct(first?.id)
    expect(corrected).toMatchObject({ status: "bounced", bankReference: "REF-1", feeAmount: 25n })
    expect(await correct(first?.id)).toEqual(corrected)
    await expect(correct(second?.id)).rejects.toThrow(/noted as paid/)
    expect(await modules.payout.settle(run.id, [paid(first?.id)])).toMatchObject({
      status: "settled",
    })
  })

  it("settles the run with its last payout, and then the next may be opened", async () => {
    const run = await sent(300n, 100n)
    const [first, second] = run.payouts
    const half = await modules.payout.settle(run.id, [paid(first?.id)])
    expect(half).toMatchObject({ status: "sent", settledAt: null })
    const whole = await modules.payout.settle(run.id, [bounced(second?.id)])
    expect(whole).toMatchObject({ status: "settled", settledAt: SETTLED })
    expect(whole.payouts.map(({ status, feeAmount }) => [status, feeAmount])).toEqual([
      ["paid", 25n],
      ["bounced", 0n],
    ])
    await open(5n)
  })

  it("changes nothing the second time, and is refused when it says something else", async () => {
    const run = await sent(300n)
    const id = run.payouts[0]?.id
    const first = await modules.payout.settle(run.id, [paid(id)])
    expect(await modules.payout.settle(run.id, [paid(id)])).toEqual(first)
    const others = [paid(id, 9n), { ...paid(id), bankReference: "REF-2" }, bounced(id)]
    for (const other of others) {
      await expect(modules.payout.settle(run.id, [other])).rejects.toThrow(/another answer/)
    }
  })

  it("is taken whole or not at all", async () => {
    const run = await sent(300n)
    const id = run.payouts[0]?.id
    const settle = (...answers: ReturnType<typeof paid>[]) => modules.payout.settle(run.id, answers)
    await expect(settle(paid(id), paid("pay_unknown"))).rejects.toThrow(/no payout pay_unknown/)
    await expect(settle(paid(id), paid(id))).rejects.toThrow(/answered twice/)
    await expect(modules.payout.settle(run.id, [{ ...bounced(id), fee: 1n }])).rejects.toThrow(
      /carries no fee/,
    )
    await expect(settle(paid(id, 301n))).rejects.toThrow(/between 0 and 300 rupiah/)
    await expect(
      settle({ ...paid(id), settledAt: new Date("2026-11-23T03:00:00Z") }),
    ).rejects.toThrow(/was opened on 2026-11-24/)
    expect((await modules.payout.run(run.id)).payouts[0]?.status).toBe("sent")
  })

  it("has to be posted even if the opening was just said to be posted", async () => {
    const run = await sent(300n)
    const seen = run.payouts
    await modules.payout.settle(run.id, [paid(seen[0]?.id)])
    await modules.payout.markPosted(seen)
    const waiting = await modules.payout.unpostedPayouts({ take: 9 })
    expect(waiting.map(({ id, status }) => [id, status])).toEqual([[seen[0]?.id, "paid"]])
    await modules.payout.markPosted(waiting)
    expect(await modules.payout.unpostedPayouts({ take: 9 })).toEqual([])
  })
})
