import type { ReactElement } from "react"

import type { Locale } from "../words/define-words.js"
import { passwordWords } from "../words/passwords.js"
import { Field } from "./Field.js"

type Localised = { locale?: Locale }

const NextField = ({ locale = "id" }: Localised): ReactElement => {
  const words = passwordWords[locale]
  return (
    <Field
      name="next"
      type="password"
      label={words.next}
      hint={words.nextHint}
      autoComplete="new-password"
      required
      locale={locale}
    />
  )
}

const EmailField = ({ id, locale = "id", email }: Localised & { id: string; email?: string }) => (
  <Field
    id={id}
    name="email"
    type="email"
    label={passwordWords[locale].email}
    autoComplete="username"
    inputMode="email"
    defaultValue={email}
    required
    locale={locale}
  />
)

export type ForgottenPasswordProps = Localised & { email?: string }

/** The two ways to a new password: a link by mail, or a code that staff gave out. */
export function ForgottenPassword({ locale = "id", email }: ForgottenPasswordProps): ReactElement {
  const words = passwordWords[locale]
  return (
    <>
      <form className="enter__form" method="post" action="/sandi-baru">
        <h2>{words.byMail}</h2>
        <p className="note">{words.byMailNote}</p>
        <input type="hidden" name="way" value="mail" />
        <EmailField id="mail-email" locale={locale} email={email} />
        <button className="button button--wide" type="submit">
          {words.askForMail}
        </button>
      </form>
      <form className="enter__form" method="post" action="/sandi-baru">
        <h2>{words.byCode}</h2>
        <p className="note">{words.byCodeNote}</p>
        <input type="hidden" name="way" value="code" />
        <EmailField id="code-email" locale={locale} email={email} />
        <Field name="code" label={words.code} autoComplete="one-time-code" required locale={locale} />
        <NextField locale={locale} />
        <button className="button button--wide button--secondary" type="submit">
          {words.useCode}
        </button>
      </form>
    </>
  )
}

/** The form behind the mailed link. */
export function MailedPassword({ token, locale = "id" }: Localised & { token: string }): ReactElement {
  return (
    <form className="enter__form" method="post" action="/sandi-baru">
      <input type="hidden" name="way" value="link" />
      <input type="hidden" name="token" value={token} />
      <NextField locale={locale} />
      <button className="button button--wide" type="submit">
        {passwordWords[locale].save}
      </button>
    </form>
  )
}

/** The form for whoever is signed in and knows the present password. */
export function ChangePassword({ locale = "id" }: Localised): ReactElement {
  const words = passwordWords[locale]
  return (
    <form className="enter__form" method="post" action="/sandi">
      <Field
        name="current"
        type="password"
        label={words.current}
        autoComplete="current-password"
        required
        locale={locale}
      />
      <NextField locale={locale} />
      <button className="button button--wide" type="submit">
        {words.save}
      </button>
    </form>
  )
}
