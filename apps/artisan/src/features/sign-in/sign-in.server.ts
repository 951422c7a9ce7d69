import { signIn, type Page, type SignInResult } from "@sentra/web"
import { backend, type Session } from "../../lib/backend.server.ts"

/** Signs a member in from the posted form, or says what is wrong and what to do. */
export async function signInFromForm(page: Page, address: string): Promise<SignInResult<Session>> {
  const { artisan, visitorOf, ...door } = backend()
  const open = async (email: string, password: string): Promise<Session> => ({
    token: await artisan.signIn(email, password, visitorOf(address)),
  })
  return signIn<Session>(await page.request.formData(), page, { ...door, address, open })
}
