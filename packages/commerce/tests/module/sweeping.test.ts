import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"

const DUTY = "sales"
const REASON = { id: "Tidak ada potong tersisa.", en: "No pieces are left." }

let modules: Modules

beforeAll(async () => {
  modules = await openModules()
}, 600_000)

afterAll(() => modules?.close())

const failed = (taskId: string) =>
  modules.sweeping.tasks.failed({ duty: DUTY, taskId, reason: REASON })

/** As if its time to be tried again had come. */
const waitFor = (taskId: string) =>
  modules.query("update sweep_task set next_try_at = now() - interval '1 s' where task_id = $1", [
    taskId,
  ])

const attemptsOf = async (taskId: string): Promise<number | undefined> =>
  (await modules.sweeping.tasks.waiting({ duty: DUTY, taskIds: [taskId] })).get(taskId)?.attempts

const secondsToWait = async (taskId: string): Promise<number> => {
  const [row] = await modules.query(
    `select extract(epoch from next_try_at - updated_at)::int as seconds from sweep_task
     where task_id = $1`,
    [taskId],
  )
  return Number(row?.["seconds"])
}

describe("A task that the sweeper cannot finish", () => {
  it("waits twice as long each time, then is parked with its reason", async () => {
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect(await failed("stubborn")).toMatchObject({ attempts: attempt, parkedAt: null })
      waits.push(await secondsToWait("stubborn"))
      await waitFor("stubborn")
    }
    expect(waits.map((seconds) => Math.round(seconds / 10))).toEqual([1, 2, 4, 8])
    expect((await failed("stubborn"))?.parkedAt).toBeInstanceOf(Date)
    const { tasks } = await modules.sweeping.tasks.parked({ take: 10, skip: 0 })
    expect(tasks).toMatchObject([
      { duty: DUTY, taskId: "stubborn", reasonId: REASON.id, reasonEn: REASON.en },
    ])
  })

  it("counts once when two processes fail at it in the same round", async () => {
    await failed("twice")
    expect(await failed("twice")).toBeUndefined()
    expect(await attemptsOf("twice")).toBe(1)
  })

  it("is forgotten when it is done, or found no more among what is unfinished", async () => {
    for (const taskId of ["done", "gone", "left"]) await failed(taskId)
    await modules.sweeping.tasks.done({ duty: DUTY, taskId: "done" })
    await modules.sweeping.tasks.forgetAllBut({ duty: DUTY, taskIds: ["left"] })
    expect(await Promise.all(["done", "gone", "left"].map(attemptsOf))).toEqual([
      undefined, undefined, 1,
    ])
  })

  it("that is parked stays so when staff's own try fails too, with the newer reason", async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await failed("again")
      await waitFor("again")
    }
    const { tasks } = await modules.sweeping.tasks.parked({ take: 10, skip: 0 })
    const known = tasks.find(({ taskId }) => taskId === "again")
    await modules.sweeping.tasks.tryAgain(known?.id ?? "")
    await waitFor("again")
    const reason = { id: "Masih begitu.", en: "Still so." }
    const now = await modules.sweeping.tasks.failed({ duty: DUTY, taskId: "again", reason })
    expect(now).toMatchObject({ reasonEn: "Still so.", parkedAt: known?.parkedAt })
  })
})
