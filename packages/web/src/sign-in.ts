import { Refused } from "@sentra/client"
import type { Locale } from "@sentra/ui/words"
import type { AttemptLimit } from "./attempt-limit.js"
import { failureOf } from "./failures.js"
import { isSecure, textField } from "./form.js"
import type { Page } from "./layout.js"
import { safeReturnPath } from "./return-path.js"
import type { Sessions } from "./sessions.js"

const FORBIDDEN = 403
const SECONDS_PER_MINUTE = 60

export type SignInProblem<More extends string = never> =
  | { kind: "incomplete" | "wrong" | "unreachable" | More }
  | { kind: "tooMany"; minutes: number }
  /** The server's own sentence: too many attempts from everywhere, or a closed account. */
  | { kind: "said"; sentence: string }

/** Where to go, and who came in or why nobody did. */
export type SignInResult<Held, More extends string = never> = { goTo: string } & (
  | { session: Held }
  | { session?: undefined; email: string; problem: SignInProblem<More>; status: number }
)

type Door<Held, More extends string> = {
  sessions: Sessions<Held>
  signInLimit: AttemptLimit
  address: string
  /** Exchanges the pair for a session, or says why the account has no business here. */
  open(email: string, password: string): Promise<Held | More>
}

/** Signs somebody in from the posted form, or says what is wrong and what to do. */
export async function signIn<Held extends object, More extends string = never>(
  form: FormData,
  { request, url, cookies, locals }: Page,
  { sessions, signInLimit, address, open }: Door<Held, More>,
): Promise<SignInResult<Held, More>> {
  const typed = readSignIn(form, address, signInLimit)
  if (typed.password === undefined) return typed
  const { email, goTo, password, limitKey } = typed
  try {
    const session = await open(email, password)
    if (typeof session === "string") {
      return { email, goTo, problem: { kind: session }, status: FORBIDDEN }
    }
    await sessions.write(cookies, session, { secure: isSecure(request, url) })
    signInLimit.forget(limitKey)
    return { goTo, session }
  } catch (error) {
    return { email, goTo, ...signInRefusal(error, locals.locale) }
  }
}

/** What was typed, and why it is not even tried. `limitKey` is to be forgotten after a success. */
type SignInAttempt = { email: string; goTo: string } & (
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

/** Too many attempts, or an account that is closed: the server says what to do. */
const SAID_BY_SERVER = new Set([FORBIDDEN, 429])

/** Why the server let nobody in; what is neither a refusal nor a silence is thrown on. */
function signInRefusal(
  error: unknown,
  locale: Locale,
): { problem: SignInProblem; status: number } {
  if (error instanceof Refused && SAID_BY_SERVER.has(error.status)) {
    return { problem: { kind: "said", sentence: error.said(locale) }, status: error.status }
  }
  if (error instanceof Refused && error.status < 500) {
    return { problem: { kind: "wrong" }, status: 401 }
  }
  if (failureOf(error) !== "unreachable") throw error
  return { problem: { kind: "unreachable" }, status: 503 }
}

type SignInWords<More extends string> = Record<
  "incomplete" | "wrong" | "unreachable" | More,
  string
> & { tooMany(minutes: number): string }

/** The sentence over the form: the server's own, or the app's. */
export function signInSentence<More extends string>(
  problem: SignInProblem<More>,
  words: SignInWords<More>,
): string {
  if ("sentence" in problem) return problem.sentence
  return "minutes" in problem ? words.tooMany(problem.minutes) : words[problem.kind]
}
