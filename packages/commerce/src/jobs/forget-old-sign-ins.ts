import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCESS_MODULE, type AccessService } from "../modules/access/index.js"

/** Forgets sign-ins, counts and codes that are long over. */
export default async function forgetOldSignIns(container: MedusaContainer): Promise<void> {
  const { signIns, attempts, passwordCodes } = container.resolve<AccessService>(ACCESS_MODULE)
  await signIns.forgetOld()
  await attempts.forgetOld()
  await passwordCodes.forgetOld()
}

export const config = { name: "forget-old-sign-ins", schedule: "40 * * * *" }
