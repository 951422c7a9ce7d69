import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { exclusively } from "../../../lib/exclusively.js"
import { EARNINGS_OF_SALES } from "../fact-kind.js"
import { factKind, type FactKindName } from "../../facts.js"
import { followUpFactsStep } from "./steps/follow-up-facts.js"
import { markFactsPostedStep } from "./steps/mark-facts-posted.js"
import { postEntriesStep } from "./steps/post-entries.js"
import { prepareFactsStep } from "./steps/prepare-facts.js"

export type { FactKindName } from "../../facts.js"

/** Facts of one kind, by the ids of their rows. */
export type Facts = { kind: FactKindName; ids: string[] }

/** Writes facts into the books. Idempotent: each step finds its own work done or does it. */
export const postFactWorkflow = createWorkflow("post-fact", (facts: WorkflowData<Facts>) => {
  prepareFactsStep(facts)
  const posted = postEntriesStep(facts)
  followUpFactsStep(facts)
  markFactsPostedStep(facts)
  return new WorkflowResponse(posted)
})

/** Runs the workflow; answers the ids of the events it posted. */
export async function postFacts(
  container: MedusaContainer,
  kind: FactKindName,
  ids: string[],
): Promise<string[]> {
  const post = async (): Promise<string[]> => {
    const { result } = await postFactWorkflow(container).run({ input: { kind, ids } })
    return result.posted
  }
  return factKind(kind).takesTurns ? exclusively(container, [EARNINGS_OF_SALES], post) : post()
}
