import { Refused } from "@sentra/client"
import { isSecure, readSignIn, type SignInProblem } from "@sentra/web"
import { backend } from "../../lib/backend.server.ts"
import { failureOf } from "../../lib/failures.ts"
import type { Page } from "../../lib/request.ts"

export type SignInResult =
  | { signedIn: true; goTo: string }
  | { signedIn: false; email: string; goTo: string; problem: SignInProblem; status: number }

/** Too many attempts, or an account that is closed: the server says what to do. */
const SAID_BY_SERVER = new Set([403, 429])

/** Signs a member in from the posted form, or says what is wrong and what to do. */
export async function signInFromForm(page: Page, address: string): Promise<SignInResult> {
  const { artisan, sessions, signInLimit, visitorOf } = backend()
  const typed = readSignIn(await page.request.formData(), address, signInLimit)
  if (typed.password === undefined) return { signedIn: false, ...typed }
  const { email, goTo, password, limitKey } = typed
  const no = (problem: SignInProblem, status: number): SignInResult => ({
    signedIn: false,
    email,
    goTo,
    problem,
    status,
  })
  try {
    const token = await artisan.signIn(email, password, visitorOf(address))
    await sessions.write(page.cookies, { token }, { secure: isSecure(page.request, page.url) })
    signInLimit.forget(limitKey)
    return { signedIn: true, goTo }
  } catch (error) {
    if (error instanceof Refused && SAID_BY_SERVER.has(error.status)) {
      return no({ kind: "said", sentence: error.said(page.locals.locale) }, error.status)
    }
    if (error instanceof Refused && error.status < 500) return no({ kind: "wrong" }, 401)
    if (failureOf(error) === "unreachable") return no({ kind: "unreachable" }, 503)
    throw error
  }
}
