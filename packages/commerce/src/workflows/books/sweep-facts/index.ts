import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { messageOf } from "../../../lib/message-of.js"
import { DUTIES } from "../../duties.js"
import { sweepDuty } from "../sweep-duty.js"

/** Finishes what a crash left behind, duty by duty. Answers how many tasks it finished. */
export async function sweepFacts(container: MedusaContainer): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let finished = 0
  for (const duty of DUTIES) {
    const done = await sweepDuty(container, duty).catch((error: unknown) => {
      logger.error(`Sweep: cannot look for ${duty.name}: ${messageOf(error)}`)
      return 0
    })
    if (done > 0) logger.info(`Sweep: finished ${done} of ${duty.name}.`)
    finished += done
  }
  return finished
}
