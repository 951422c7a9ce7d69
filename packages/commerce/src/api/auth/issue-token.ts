import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../lib/database-in.js"
import { forbidden } from "../../lib/refusal.js"
import { ACCESS_MODULE, type AccessService, type ActorType } from "../../modules/access/index.js"
import { standingOf, type Bearer } from "../../reading/standing.js"
import { bearerOf, credentialsOf, withSignIn } from "./credentials.js"

const tokenAnswer = z.looseObject({ token: z.string() })
const actorType = z.enum(["user", "customer", "artisan"])

/**
 * Medusa makes the token; before it leaves it becomes part of a sign-in that can be ended: the one
 * that the request belongs to, or a new one.
 * @param settle is told of the token's bearer, and may still refuse by throwing
 */
export function issueToken(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  settle: (bearer: Bearer, answer: Record<string, unknown>) => Promise<void> = () =>
    Promise.resolve(),
): void {
  const send = res.json.bind(res)
  res.json = (answer: unknown) => {
    res.json = send
    const made = tokenAnswer.safeParse(answer)
    if (!made.success) return send(answer)
    const { token } = made.data
    const bearer = bearerOf(req, token)
    settle(bearer, made.data)
      .then(() => signInFor(req, bearer))
      .then((signInId) => send({ ...made.data, token: withSignIn(req, token, signInId) }))
      .catch(next)
    return res
  }
  next()
}

async function signInFor(req: MedusaRequest, bearer: Bearer): Promise<string> {
  const same = credentialsOf(req).find(
    ({ authIdentityId, actorType: type }) =>
      authIdentityId === bearer.authIdentityId && type === bearer.actorType,
  )
  const signInId = same?.signInId ?? (await begin(req, bearer))
  const { admitted } = await standingOf(databaseIn(req.scope), { ...bearer, signInId })
  if (admitted) return signInId
  throw forbidden({
    id: "Akun ini tidak dapat dipakai lagi. Hubungi pengurus koperasi.",
    en: "This account can no longer be used. Please talk to the cooperative's office.",
  })
}

const begin = (req: MedusaRequest, bearer: Bearer): Promise<string> =>
  req.scope.resolve<AccessService>(ACCESS_MODULE).signIns.begin({
    actorType: actorType.parse(bearer.actorType) satisfies ActorType,
    authIdentityId: bearer.authIdentityId,
  })
