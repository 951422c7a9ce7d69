import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** The server's own secret; what is signed with it says for what, so that no two uses meet. */
export function serverSecret(container: Pick<MedusaContainer, "resolve">): string {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { jwtSecret } = projectConfig.http
  if (typeof jwtSecret === "string" && jwtSecret !== "") return jwtSecret
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "JWT_SECRET is not set, so nothing can be signed.",
  )
}
