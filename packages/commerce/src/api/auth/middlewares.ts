import type { MiddlewareRoute } from "@medusajs/framework/http"
import { onlyInvited } from "./only-invited.js"
import { onlySignedIn } from "./only-signed-in.js"
import { askForReset, endSignInsOnReset } from "./reset-password.js"
import { refresh, secondFactor, signIn } from "./sign-in.js"
import { beginSession, endSession } from "./staff-session.js"

const post = (
  matcher: string,
  middleware: NonNullable<MiddlewareRoute["middlewares"]>[number],
): MiddlewareRoute => ({ matcher, methods: ["POST"], middlewares: [middleware] })

const ofEachActor = (
  path: string,
  middleware: NonNullable<MiddlewareRoute["middlewares"]>[number],
): MiddlewareRoute[] =>
  ["user", "customer", "artisan"].map((actor) => post(`/auth/${actor}${path}`, middleware))

/** Who may go on is asked of every request, before any guard below looks at its credentials. */
export const signedInRoutes: MiddlewareRoute[] = [{ matcher: "/", middlewares: [onlySignedIn] }]

export const authRoutes: MiddlewareRoute[] = [
  ...ofEachActor("/emailpass", signIn),
  ...ofEachActor("/emailpass/reset-password", askForReset),
  ...ofEachActor("/emailpass/update", endSignInsOnReset),
  post("/auth/user/emailpass/register", onlyInvited),
  post("/auth/token/refresh", refresh),
  post("/auth/mfa/factors/:id/verify", secondFactor),
  post("/auth/mfa/challenges/:id/verify", secondFactor),
  post("/auth/session", beginSession),
  {
    matcher: "/auth/mfa/factors/:id",
    methods: ["DELETE"],
    middlewares: [secondFactor],
  },
  { matcher: "/auth/session", methods: ["DELETE"], middlewares: [endSession] },
]
