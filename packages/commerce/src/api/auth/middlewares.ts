import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../lib/database-in.js"
import { forbidden } from "../../lib/refusal.js"

const registering = z.object({ email: z.string() })
const invitation = z.object({ id: z.string() })

/** A login is for staff whom somebody invited; Admin accepts the invitation right afterwards. */
async function onlyInvited(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { email } = registering.parse(req.body)
  const invitations = await databaseIn(req.scope).rows(
    invitation,
    `select id from invite where lower(email) = lower(?) and not accepted and expires_at > now()
     and deleted_at is null`,
    [email],
  )
  if (invitations.length === 0) {
    throw forbidden({
      id: "Hanya yang diundang dapat mendaftar. Minta undangan kepada pengurus koperasi.",
      en: "Only who is invited can register. Ask the cooperative's office for an invitation.",
    })
  }
  next()
}

export const authRoutes: MiddlewareRoute[] = [
  { matcher: "/auth/user/emailpass/register", methods: ["POST"], middlewares: [onlyInvited] },
]
