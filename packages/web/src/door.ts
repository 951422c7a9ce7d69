import type { z } from "zod"
import { createAttemptLimit, type AttemptLimit } from "./attempt-limit.js"
import { textField } from "./form.js"
import { safeReturnPath } from "./return-path.js"
import { createSessions, type Sessions } from "./sessions.js"
import { sealedVisitor } from "./visitor.js"
import { readSettings, type Settings } from "./server/settings.js"

/** As long as the server's own token lives. */
const SESSION_LIFE_SECONDS = 24 * 60 * 60
const SIGN_IN_ATTEMPTS = { attempts: 10, windowSeconds: 5 * 60 }
const SECONDS_PER_MINUTE = 60

export type Door<Held> = {
  settings: Settings
  sessions: Sessions<Held>
  signInLimit: AttemptLimit
  /** How the server is told for whom the app asks. */
  visitorOf(address: string): string
}

/**
 * What an app needs where people sign in: its settings, their sessions, a limit of attempts.
 *
 * @throws Error when a setting is missing, with its remedy
 */
export function openDoor<Shape extends z.ZodType>(options: {
  cookieName: string
  shape: Shape
  defaultPort: number
}): Door<z.infer<Shape>> {
  const { cookieName, shape, defaultPort } = options
  const read = readSettings(process.env, defaultPort)
  if ("problem" in read) throw new Error(read.problem)
  return {
    settings: read.settings,
    sessions: createSessions({
      cookieName,
      secret: read.settings.sessionSecret,
      shape,
      lifeSeconds: SESSION_LIFE_SECONDS,
    }),
    signInLimit: createAttemptLimit(SIGN_IN_ATTEMPTS),
    visitorOf: (address) => sealedVisitor(address, read.settings.sessionSecret),
  }
}

export type SignInProblem<More extends string = never> =
  | { kind: "incomplete" | "wrong" | "unreachable" | More }
  | { kind: "tooMany"; minutes: number }
  /** The server's own sentence: too many attempts from everywhere, or a closed account. */
  | { kind: "said"; sentence: string }

/** What was typed, and why it is not even tried. `limitKey` is to be forgotten after a success. */
export type SignInAttempt = { email: string; goTo: string } & (
  | { password: string; limitKey: string }
  | { password?: undefined; problem: SignInProblem; status: number }
)

/** Reads a sign-in form and counts the attempt of this e-mail from this address. */
export function readSignIn(form: FormData, address: string, limit: AttemptLimit): SignInAttempt {
  const email = textField(form, "email").toLowerCase()
  const goTo = safeReturnPath(textField(form, "goTo"))
  const password = form.get("password")
  if (email === "" || typeof password !== "string" || password === "") {
    return { email, goTo, problem: { kind: "incomplete" }, status: 400 }
  }
  const limitKey = `${email} ${address}`
  const turn = limit.attempt(limitKey)
  if (turn.allowed) return { email, goTo, password, limitKey }
  const minutes = Math.ceil(turn.waitSeconds / SECONDS_PER_MINUTE)
  return { email, goTo, problem: { kind: "tooMany", minutes }, status: 429 }
}
