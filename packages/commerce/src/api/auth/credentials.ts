import { getAuthContextFromJwtToken, type MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { outOfOrder } from "../../lib/module-errors.js"
import type { Bearer } from "../../reading/standing.js"

/** What Medusa writes into a token and a session, and our own number of the sign-in. */
const authContext = z.looseObject({
  actor_id: z.string().default(""),
  actor_type: z.string(),
  auth_identity_id: z.string(),
  sign_in_id: z.string().default(""),
  iat: z.number().optional(),
  exp: z.number().optional(),
})
type AuthContext = z.infer<typeof authContext>

const session = z.object({ auth_context: authContext })

/** Where a request says who sends it. */
export type Credential = Bearer & { kind: "session" | "token" }

/** Every way in which a request says who sends it; Medusa takes the session before the token. */
export function credentialsOf(req: MedusaRequest): Credential[] {
  const held = session.safeParse(req.session)
  const token = req.headers.authorization && contextIn(req, req.headers.authorization)
  return [
    ...(held.success ? [credential("session", held.data.auth_context)] : []),
    ...(token ? [credential("token", token)] : []),
  ]
}

const credential = (kind: Credential["kind"], context: AuthContext): Credential => ({
  kind,
  signInId: context.sign_in_id,
  actorType: context.actor_type,
  actorId: context.actor_id,
  authIdentityId: context.auth_identity_id,
})

/** Takes a credential off the request, as if it had never been sent. */
export function takeOff(req: MedusaRequest, { kind }: Credential): void {
  if (kind === "session" && isObject(req.session)) {
    Reflect.deleteProperty(req.session, "auth_context")
  }
  if (kind === "token") Reflect.deleteProperty(req.headers, "authorization")
  Reflect.deleteProperty(req, "auth_context")
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

/** Who a token that Medusa just made is for. */
export function bearerOf(req: MedusaRequest, token: string): Bearer {
  const context = contextIn(req, `Bearer ${token}`)
  if (!context) throw outOfOrder("A token was made that cannot be read.")
  return credential("token", context)
}

/** The same token with the number of its sign-in in it, so that it dies with the sign-in. */
export function withSignIn(req: MedusaRequest, token: string, signInId: string): string {
  const context = contextIn(req, `Bearer ${token}`)
  if (!context) throw outOfOrder("A token was made that cannot be read.")
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const { iat: _iat, exp: _exp, ...said } = context
  return generateJwtToken(
    { ...said, sign_in_id: signInId },
    { secret: http.jwtSecret, expiresIn: http.jwtExpiresIn, jwtOptions: http.jwtOptions },
  )
}

function contextIn(req: MedusaRequest, authorization: string): AuthContext | undefined {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const verified = getAuthContextFromJwtToken(
    authorization,
    http.jwtSecret ?? "",
    ["bearer"],
    ["*"],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions,
  )
  return authContext.safeParse(verified).data
}
