import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { messageOf } from "../../../lib/message-of.js"
import { DUTIES } from "../../duties.js"
import type { Duty } from "../duty.js"

/**
 * Finishes what a crash left behind, duty by duty, each fact by itself: one that fails is logged
 * and tried again at the next round, and stops nobody else. Answers how many facts it finished.
 */
export async function sweepFacts(container: MedusaContainer): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let finished = 0
  for (const duty of DUTIES) {
    const done = await sweepOne(container, duty).catch((error: unknown) => {
      logger.error(`Sweep: cannot look for ${duty.name}: ${messageOf(error)}`)
      return 0
    })
    if (done > 0) logger.info(`Sweep: finished ${done} of ${duty.name}.`)
    finished += done
  }
  return finished
}

async function sweepOne(container: MedusaContainer, duty: Duty): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let done = 0
  for (const task of await duty.unfinished(container)) {
    try {
      await task.finish()
      done += 1
    } catch (error) {
      logger.error(`Sweep: ${duty.name}, ${task.id} is still unfinished: ${messageOf(error)}`)
    }
  }
  return done
}
