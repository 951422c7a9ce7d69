import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "../../lib/refusal.js"
import { SWEEPING_MODULE, type SweepingService } from "../../modules/sweeping/index.js"
import { dutyNamed } from "../duties.js"
import { sweepDuty } from "./sweep-duty.js"

/** Tries at once what staff have seen to. Tells whether it is finished; if not, why is new. */
export async function retryTask(
  container: MedusaContainer,
  id: string,
): Promise<{ finished: boolean }> {
  const { tasks } = container.resolve<SweepingService>(SWEEPING_MODULE)
  const task = await tasks.tryAgain(id)
  if (!task) {
    throw notFound({
      id: "Tugas ini sudah selesai. Muat ulang daftarnya.",
      en: "This task is finished by now. Reload the list.",
    })
  }
  const duty = dutyNamed(task.duty)
  if (duty) await sweepDuty(container, duty)
  else await tasks.done(task)
  const left = await tasks.waiting({ duty: task.duty, taskIds: [task.taskId] })
  return { finished: left.size === 0 }
}
