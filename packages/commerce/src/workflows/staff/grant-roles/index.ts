import type { MedusaContainer } from "@medusajs/framework/types"
import type { StaffPerson } from "@sentra/contracts"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { grantRolesStep, type GrantRolesInput } from "./steps/grant-roles.js"

/** Gives a person these roles and no others; a chair stays. */
export const grantRolesWorkflow = createWorkflow(
  "grant-roles",
  (input: WorkflowData<GrantRolesInput>) => new WorkflowResponse(grantRolesStep(input)),
)

/** Runs the workflow; answers the person as she stands then. NOT_FOUND for a stranger. */
export async function grantRoles(
  container: MedusaContainer,
  input: GrantRolesInput,
): Promise<StaffPerson> {
  const { result } = await grantRolesWorkflow(container).run({ input })
  return result
}
