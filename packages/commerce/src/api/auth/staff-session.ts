import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { messageOf } from "../../lib/message-of.js"
import { outOfOrder } from "../../lib/module-errors.js"
import { forbidden } from "../../lib/refusal.js"
import { ACCESS_MODULE, type AccessService } from "../../modules/access/index.js"
import { credentialsOf } from "./credentials.js"

type Done = (error?: unknown) => void

const session = z.object({
  regenerate: z.custom<(done: Done) => void>((value) => typeof value === "function"),
})

/**
 * Only the dashboard of staff lives on a cookie; it gets a new one at each sign-in, so that a
 * cookie planted before never becomes somebody's session.
 */
export async function beginSession(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const token = credentialsOf(req).find(({ kind }) => kind === "token")
  if (token && token.actorType !== "user") {
    throw forbidden({
      id: "Sesi hanya untuk pengurus. Kirim token Anda pada setiap permintaan.",
      en: "Sessions are for staff alone. Send your token with each request.",
    })
  }
  await new Promise<void>((resolve, reject) => {
    const held: unknown = req.session
    const { regenerate } = session.parse(held)
    regenerate.call(held, (error) => (error ? reject(outOfOrder(messageOf(error))) : resolve()))
  })
  next()
}

/** Signing out ends the sign-in, and with it every token and session that came of it. */
export async function endSession(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { signIns } = req.scope.resolve<AccessService>(ACCESS_MODULE)
  for (const { signInId } of credentialsOf(req)) await signIns.end(signInId)
  next()
}
