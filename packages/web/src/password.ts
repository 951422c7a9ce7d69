import { passwordWords, type Locale } from "@sentra/ui/words"
import { sentenceOf } from "./failures.js"
import { textField } from "./form.js"

/** What an app asks of the server around passwords; the client's parts are such. */
type Account = {
  changePassword(token: string, change: PasswordChange, visitor?: string): Promise<void>
  askForPasswordMail(email: string, visitor?: string): Promise<void>
  setPasswordByMail(token: string, password: string): Promise<void>
  setPasswordByCode(
    use: { email: string; code: string; password: string },
    visitor?: string,
  ): Promise<void>
}
type PasswordChange = { current: string; next: string }

/** What became of a form: a mail is on its way, the password is new, or why not. */
export type PasswordOutcome =
  | { kind: "mailed" | "changed" | "incomplete" | "expired" }
  | { kind: "said"; sentence: string }

type Asking = { account: Account; visitor: string; locale: Locale }

/** Does what a form of /sandi-baru asks for. */
export async function newPasswordFromForm(
  form: FormData,
  asking: Asking,
): Promise<PasswordOutcome> {
  const { account, visitor } = asking
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
    const refused = refusalOf(error, asking)
    return way === "link" && refused.status === 401 ? { kind: "expired" } : refused
  }
}

/** Does what the form of /sandi asks for: another password for whoever knows the present one. */
export async function changedPasswordFromForm(
  form: FormData,
  asking: Asking & { token: string },
): Promise<PasswordOutcome> {
  const change = { current: passwordField(form, "current"), next: passwordField(form, "next") }
  if (change.current === "" || change.next === "") return { kind: "incomplete" }
  try {
    await asking.account.changePassword(asking.token, change, asking.visitor)
    return { kind: "changed" }
  } catch (error) {
    const refused = refusalOf(error, asking)
    if (refused.status === 401) throw error
    return refused
  }
}

/** Whether the outcome is what was asked for; a page that is to say why not answers with 400. */
export const isRefused = (outcome: PasswordOutcome | undefined): boolean =>
  outcome !== undefined && outcome.kind !== "mailed" && outcome.kind !== "changed"

/** What a page says of an outcome. */
export const passwordSentence = (outcome: PasswordOutcome, locale: Locale): string =>
  outcome.kind === "said" ? outcome.sentence : passwordWords[locale][outcome.kind]

function refusalOf(error: unknown, { locale }: Asking) {
  const refused = sentenceOf(error, locale)
  if (refused === undefined) throw error
  return { kind: "said" as const, ...refused }
}

/** A password as it was typed, with its spaces. */
function passwordField(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === "string" ? typed : ""
}
