import { Refused } from "@sentra/client"
import { safeReturnPath } from "@sentra/web"
import { backend } from "../../lib/backend.server.ts"
import { failureOf } from "../../lib/failures.ts"
import { isSecure, textField, type Page } from "../../lib/request.ts"

type SignInProblem =
  | { kind: "incomplete" | "wrong" | "unreachable" }
  | { kind: "tooMany"; minutes: number }

export type SignInResult =
  | { signedIn: true; goTo: string }
  | { signedIn: false; email: string; goTo: string; problem: SignInProblem; status: number }

const SECONDS_PER_MINUTE = 60

/** Signs a member in from the posted form, or says what is wrong and what to do. */
export async function signInFromForm(page: Page, address: string): Promise<SignInResult> {
  const form = await page.request.formData()
  const email = textField(form, "email").toLowerCase()
  const password = form.get("password")
  const goTo = safeReturnPath(textField(form, "goTo"))
  const no = (problem: SignInProblem, status: number): SignInResult => ({
    signedIn: false,
    email,
    goTo,
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
    const token = await backend().artisan.signIn(email, password)
    await backend().sessions.write(page.cookies, { token }, {
      secure: isSecure(page.request, page.url),
    })
    backend().signInLimit.forget(key)
    return { signedIn: true, goTo }
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return no({ kind: "wrong" }, 401)
    if (failureOf(error) === "unreachable") return no({ kind: "unreachable" }, 503)
    throw error
  }
}
