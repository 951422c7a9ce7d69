import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { MemberRequest } from "@sentra/contracts"
import { enterMemberStep } from "./steps/enter-member.js"
import { openMemberLoginStep } from "./steps/open-member-login.js"

/** A member joins: her row in the register and, with an e-mail, her way into the members' app. */
export const registerMemberWorkflow = createWorkflow(
  "register-member",
  (request: WorkflowData<MemberRequest>) => {
    const member = enterMemberStep(request)
    openMemberLoginStep(member)
    return new WorkflowResponse(member)
  },
)

/** Runs the workflow; answers the member's id. A number or e-mail that is taken is refused. */
export async function registerMember(
  container: MedusaContainer,
  request: MemberRequest,
): Promise<string> {
  const { result } = await registerMemberWorkflow(container).run({ input: request })
  return result.artisanId
}
