import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Bilingual } from "@sentra/contracts"
import { now } from "../../lib/clock.js"
import { messageOf } from "../../lib/message-of.js"
import { refusalIn } from "../../lib/refusal.js"
import { SWEEPING_MODULE, type SweepingService } from "../../modules/sweeping/index.js"
import type { Duty, Task } from "./duty.js"

const TASKS_PER_PAGE = 200

/** More than this is left for the next round, so that no duty keeps the others waiting for long. */
const TRIES_PER_ROUND = 200

/** A task, and the id before it in the list, by which it is found again. */
type Found = { task: Task; before: string | undefined }
type Due = Found & { since: Date }

/**
 * Finishes what is half done of one duty, each task by itself: one that fails stops nobody else,
 * waits longer each time, and is parked for staff after a few times. What never failed comes first,
 * so no number of failing tasks keeps a fresh one waiting. Tells how many were finished.
 */
export async function sweepDuty(container: MedusaContainer, duty: Duty): Promise<number> {
  const { fresh, due, seen } = await look(container, duty)
  let finished = 0
  const longestDue = due.toSorted((a, b) => a.since.getTime() - b.since.getTime())
  for (const found of [...fresh, ...longestDue].slice(0, TRIES_PER_ROUND)) {
    if (await finishOne(container, duty, found)) finished += 1
  }
  await tasksIn(container).forgetAllBut({ duty: duty.name, taskIds: seen })
  return finished
}

const tasksIn = (container: MedusaContainer): SweepingService["tasks"] =>
  container.resolve<SweepingService>(SWEEPING_MODULE).tasks

/** All that is half done, page by page: what never failed, and what failed and is due again. */
async function look(
  container: MedusaContainer,
  duty: Duty,
): Promise<{ fresh: Found[]; due: Due[]; seen: string[] }> {
  const [fresh, due, seen]: [Found[], Due[], string[]] = [[], [], []]
  const moment = now()
  for (;;) {
    let before = seen.at(-1)
    const page = await duty.unfinished(container, pageAfter(before, TASKS_PER_PAGE))
    if (page.length === 0) return { fresh, due, seen }
    const taskIds = page.map(({ id }) => id)
    const waiting = await tasksIn(container).waiting({ duty: duty.name, taskIds })
    for (const task of page) {
      const failed = waiting.get(task.id)
      if (!failed) fresh.push({ task, before })
      else if (failed.nextTryAt <= moment) due.push({ task, before, since: failed.nextTryAt })
      seen.push(task.id)
      before = task.id
    }
  }
}

const pageAfter = (after: string | undefined, take: number) =>
  after === undefined ? { take } : { after, take }

async function finishOne(
  container: MedusaContainer,
  duty: Duty,
  { task, before }: Found,
): Promise<boolean> {
  try {
    await task.finish()
  } catch (error) {
    await noteFailure(container, duty, task, reasonOf(error))
    return false
  }
  const [next] = await duty.unfinished(container, pageAfter(before, 1))
  if (next?.id === task.id) await noteFailure(container, duty, task, NOTHING_HAPPENED)
  else await tasksIn(container).done({ duty: duty.name, taskId: task.id })
  return next?.id !== task.id
}

/** Told to the log until staff are shown it, and then no more. */
async function noteFailure(
  container: MedusaContainer,
  duty: Duty,
  task: Task,
  reason: Bilingual,
): Promise<void> {
  const known = await tasksIn(container).waiting({ duty: duty.name, taskIds: [task.id] })
  const noted = await tasksIn(container).failed({ duty: duty.name, taskId: task.id, reason })
  if (!noted || known.get(task.id)?.parkedAt) return
  const state = noted.parkedAt ? "needs attention" : "is still unfinished"
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Sweep: ${duty.name}, ${task.id} ${state}: ${reason.en}`)
}

const reasonOf = (error: unknown): Bilingual => {
  const sentence = refusalIn(error)?.body.sentence
  if (sentence) return sentence
  const message = messageOf(error)
  return { id: `Galat pada server: ${message}`, en: `A fault of the server: ${message}` }
}

const NOTHING_HAPPENED: Bilingual = {
  id: "Langkah ini berjalan tanpa galat, tetapi hasilnya belum ada. Hubungi pengembang.",
  en: "This step ran without a fault, yet it is not done. Please tell the developers.",
}
