import { Refused } from "@sentra/client"
import { safeReturnPath } from "@sentra/web"
import { backend, type Session } from "../../lib/backend.server.ts"
import { failureOf } from "../../lib/failures.ts"
import { isSecure, textField, type Page } from "../../lib/request.ts"
import { isResumable, type Resume } from "../../lib/resume.ts"

type SignInProblem =
  | { kind: "incomplete" | "wrong" | "notPartner" | "unreachable" }
  | { kind: "tooMany"; minutes: number }

export type SignInResult = { goTo: string; resume: Resume | undefined } & (
  | { session: Session }
  | { session?: undefined; email: string; problem: SignInProblem; status: number }
)

const SECONDS_PER_MINUTE = 60

/** Signs a buyer in from the posted form, or says what is wrong and what to do. */
export async function signInFromForm(page: Page, address: string): Promise<SignInResult> {
  const form = await page.request.formData()
  const email = textField(form, "email").toLowerCase()
  const password = form.get("password")
  const kept = { goTo: safeReturnPath(textField(form, "goTo")), resume: resumeIn(form) }
  const no = (problem: SignInProblem, status: number): SignInResult => ({
    ...kept,
    email,
    problem,
    status,
  })
  if (email === "" || typeof password !== "string" || password === "") {
    return no({ kind: "incomplete" }, 400)
  }
  const key = `${email} ${address}`
  const turn = backend().signInLimit.attempt(key)
  if (!turn.allowed) {
    return no({ kind: "tooMany", minutes: Math.ceil(turn.waitSeconds / SECONDS_PER_MINUTE) }, 429)
  }
  try {
    const session = await openSession(email, password)
    if (session === undefined) return no({ kind: "notPartner" }, 403)
    await backend().sessions.write(page.cookies, session, {
      secure: isSecure(page.request, page.url),
    })
    backend().signInLimit.forget(key)
    return { ...kept, session }
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return no({ kind: "wrong" }, 401)
    if (failureOf(error) === "unreachable") return no({ kind: "unreachable" }, 503)
    throw error
  }
}

/** A shop's customer has the same kind of account: only a partner's user may come in here. */
async function openSession(email: string, password: string): Promise<Session | undefined> {
  const token = await backend().partner.signIn(email, password)
  try {
    await backend().partner.profile(token)
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
