import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { ACCESS_MODULE, type AccessService } from "../../modules/access/index.js"
import { refuseTooMany, resetAddressLimits, resetMailLimits } from "./limits.js"

const asked = z.object({ identifier: z.string() })
const CREATED = 201

/**
 * Answers before it looks, so that neither the answer nor its time tells whether somebody has an
 * account; then Medusa makes the link, unless enough mails went to this person already.
 */
export async function askForReset(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { identifier } = asked.parse(req.body)
  await refuseTooMany(req, resetAddressLimits(req))
  const { attempts } = req.scope.resolve<AccessService>(ACCESS_MODULE)
  const enough = await attempts.attempt(resetMailLimits(identifier))
  res.sendStatus(CREATED)
  res.sendStatus = () => res
  if (enough === undefined) next()
}

const owner = z.object({ auth_context: z.object({ auth_identity_id: z.string() }) })

/** A new password by mail ends every sign-in that the old one began. */
export function endSignInsOnReset(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const send = res.json.bind(res)
  res.json = (answer: unknown) => {
    res.json = send
    const reset = owner.safeParse(req)
    if (res.statusCode >= 400 || !reset.success) return send(answer)
    const { signIns } = req.scope.resolve<AccessService>(ACCESS_MODULE)
    signIns
      .endAll(reset.data.auth_context.auth_identity_id)
      .then(() => send(answer))
      .catch(next)
    return res
  }
  next()
}
