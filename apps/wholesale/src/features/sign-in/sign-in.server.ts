import { Refused } from "@sentra/client"
import { isSecure, readSignIn, textField, type SignInProblem as Problem } from "@sentra/web"
import { backend, type Session } from "../../lib/backend.server.ts"
import { failureOf } from "../../lib/failures.ts"
import type { Page } from "../../lib/request.ts"
import { isResumable, type Resume } from "../../lib/resume.ts"

type SignInProblem = Problem<"notPartner">

export type SignInResult = { goTo: string; resume: Resume | undefined } & (
  | { session: Session }
  | { session?: undefined; email: string; problem: SignInProblem; status: number }
)

/** Too many attempts, or an account that is closed: the server says what to do. */
const SAID_BY_SERVER = new Set([403, 429])

/** Signs a buyer in from the posted form, or says what is wrong and what to do. */
export async function signInFromForm(page: Page, address: string): Promise<SignInResult> {
  const { sessions, signInLimit } = backend()
  const form = await page.request.formData()
  const resume = resumeIn(form)
  const typed = readSignIn(form, address, signInLimit)
  if (typed.password === undefined) return { ...typed, resume }
  const { email, goTo, password, limitKey } = typed
  const no = (problem: SignInProblem, status: number): SignInResult => ({
    goTo,
    resume,
    email,
    problem,
    status,
  })
  try {
    const session = await openSession(email, password, address)
    if (session === undefined) return no({ kind: "notPartner" }, 403)
    await sessions.write(page.cookies, session, { secure: isSecure(page.request, page.url) })
    signInLimit.forget(limitKey)
    return { goTo, resume, session }
  } catch (error) {
    if (error instanceof Refused && SAID_BY_SERVER.has(error.status)) {
      return no({ kind: "said", sentence: error.said(page.locals.locale) }, error.status)
    }
    if (error instanceof Refused && error.status < 500) return no({ kind: "wrong" }, 401)
    if (failureOf(error) === "unreachable") return no({ kind: "unreachable" }, 503)
    throw error
  }
}

/** A shop's customer has the same kind of account: only a partner's user may come in here. */
async function openSession(
  email: string,
  password: string,
  address: string,
): Promise<Session | undefined> {
  const { partner, visitorOf } = backend()
  const token = await partner.signIn(email, password, visitorOf(address))
  try {
    await partner.profile(token)
    return { token, owner: email }
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return undefined
    throw error
  }
}

function resumeIn(form: FormData): Resume | undefined {
  const path = textField(form, "resumePath")
  const body = form.get("resumeBody")
  return isResumable(path) && typeof body === "string" ? { path, body } : undefined
}
