import { textField } from "./form.js"

/** What an app asks of the server around passwords; the client's parts are such. */
type Account = {
  askForPasswordMail(email: string, visitor?: string): Promise<void>
  setPasswordByMail(token: string, password: string): Promise<void>
  setPasswordByCode(
    use: { email: string; code: string; password: string },
    visitor?: string,
  ): Promise<void>
}

/** What became of a form: a mail is on its way, the password is new, or why not. */
export type PasswordOutcome =
  | { kind: "mailed" | "changed" | "incomplete" | "expired" }
  | { kind: "said"; sentence: string }

type Asking = {
  account: Account
  visitor: string
  /** The server's sentence inside an error, if it refused; anything else is thrown on. */
  sentenceOf(error: unknown): { status: number; sentence: string } | undefined
}

/** Does what a form of /sandi-baru asks for. */
export async function newPasswordFromForm(
  form: FormData,
  asking: Asking,
): Promise<PasswordOutcome> {
  const { account, visitor, sentenceOf } = asking
  const [email, code] = [textField(form, "email").toLowerCase(), textField(form, "code")]
  const way = textField(form, "way")
  const password = passwordField(form, "next")
  try {
    if (way === "mail" && email !== "") {
      await account.askForPasswordMail(email, visitor)
      return { kind: "mailed" }
    }
    if (password === "") return { kind: "incomplete" }
    if (way === "link") {
      await account.setPasswordByMail(textField(form, "token"), password)
      return { kind: "changed" }
    }
    if (email === "" || code === "") return { kind: "incomplete" }
    await account.setPasswordByCode({ email, code, password }, visitor)
    return { kind: "changed" }
  } catch (error) {
    const refused = sentenceOf(error)
    if (refused === undefined) throw error
    if (way === "link" && refused.status === 401) return { kind: "expired" }
    return { kind: "said", sentence: refused.sentence }
  }
}

/** A password as it was typed, with its spaces. */
export function passwordField(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === "string" ? typed : ""
}
