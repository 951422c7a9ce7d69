import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"
import { documentStore, payoutProvider } from "../../../../outside/index.js"
import type { SendPayoutRunInput } from "./mark-run-sent.js"

export const documentOfRun = (runId: string): string => `payout-run:${runId}`

/**
 * Hands the run to whoever pays, once it is written down as sent, and keeps what that gave. What is
 * kept already is not handed over again.
 */
export const handOverRunStep = sentraStep(
  "hand-over-run",
  async ({ runId }: SendPayoutRunInput, { container }) => {
    const key = documentOfRun(runId)
    const documents = documentStore(container)
    if (!(await documents.read(key))) {
      const run = await container.resolve<PayoutService>(PAYOUT_MODULE).run(runId)
      await documents.keep(key, await payoutProvider(container).send(run))
    }
    return new StepResponse(key)
  },
)
