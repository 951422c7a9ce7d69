import { Refused } from "@sentra/client"
import { signIn, textField, type Page, type SignInResult } from "@sentra/web"
import { backend, type Session } from "../../lib/backend.server.ts"
import { isResumable, type Resume } from "../../lib/resume.ts"

type SignedIn = SignInResult<Session, "notPartner"> & { resume: Resume | undefined }

/** Signs a buyer in from the posted form, or says what is wrong and what to do. */
export async function signInFromForm(page: Page, address: string): Promise<SignedIn> {
  const { sessions, signInLimit } = backend()
  const form = await page.request.formData()
  const open = (email: string, password: string) => openSession(email, password, address)
  const door = { sessions, signInLimit, address, open }
  const result = await signIn<Session, "notPartner">(form, page, door)
  return { ...result, resume: resumeIn(form) }
}

/** A shop's customer has the same kind of account: only a partner's user may come in here. */
async function openSession(
  email: string,
  password: string,
  address: string,
): Promise<Session | "notPartner"> {
  const { partner, visitorOf } = backend()
  const token = await partner.signIn(email, password, visitorOf(address))
  try {
    await partner.profile(token)
    return { token, owner: email }
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return "notPartner"
    throw error
  }
}

function resumeIn(form: FormData): Resume | undefined {
  const path = textField(form, "resumePath")
  const body = form.get("resumeBody")
  return isResumable(path) && typeof body === "string" ? { path, body } : undefined
}
