import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { changeMemberStep, type ChangeMemberInput } from "./steps/change-member.js"

/** The office changes a member's standing or crafts; allocations made before stay as they were. */
export const changeMemberWorkflow = createWorkflow(
  "change-member",
  (input: WorkflowData<ChangeMemberInput>) => new WorkflowResponse(changeMemberStep(input)),
)

/** Runs the workflow. NOT_FOUND for a stranger. */
export async function changeMember(
  container: MedusaContainer,
  input: ChangeMemberInput,
): Promise<void> {
  await changeMemberWorkflow(container).run({ input })
}
