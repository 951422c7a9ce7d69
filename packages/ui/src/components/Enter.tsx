import type { ReactElement, ReactNode } from "react"

import { controlWords } from "../words/controls.js"
import type { Locale } from "../words/define-words.js"
import { enterWords } from "../words/enter.js"
import { Field } from "./Field.js"

export type EnterHeadProps = { name: string; lead: string }

/** The head of the page in front of an app: the house's mark, its name, and what waits behind. */
export function EnterHead({ name, lead }: EnterHeadProps): ReactElement {
  return (
    <header className="enter__head">
      <svg className="enter__mark" viewBox="0 0 72 30" aria-hidden="true">
        <path d="M2 17c9-13 17-13 24 0s15 13 22 0 14-12 22-2" />
        <path d="M2 22c9-13 17-13 24 0" strokeDasharray="0.1 4" />
      </svg>
      <h1>{name}</h1>
      <p>{lead}</p>
    </header>
  )
}

export type SignInFormProps = {
  /** Where to go once signed in. */
  goTo: string
  /** What was typed before, after a failed attempt. */
  email?: string
  locale?: Locale
  /** Hidden fields that travel along. */
  children?: ReactNode
}

/** E-mail and password, sent to /masuk; it works without JavaScript. */
export function SignInForm({ goTo, email, locale = "id", children }: SignInFormProps): ReactElement {
  const words = enterWords[locale]
  return (
    <form className="enter__form" method="post" action="/masuk">
      <input type="hidden" name="goTo" value={goTo} />
      {children}
      <Field
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        inputMode="email"
        defaultValue={email}
        required
        locale={locale}
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
        locale={locale}
      />
      <button className="button button--wide" type="submit">
        {words.submit}
      </button>
    </form>
  )
}

export type LonePageProps = { title: string; text: string; action: { href: string; label: string } }

/** A page with one thing to say and one way on: nothing is there, or something failed. */
export function LonePage({ title, text, action }: LonePageProps): ReactElement {
  return (
    <main id="isi" className="enter">
      <h1>{title}</h1>
      <p>{text}</p>
      <a className="button button--wide" href={action.href}>
        {action.label}
      </a>
    </main>
  )
}

export type LanguageSwitchProps = {
  /** The page to come back to, with its query. */
  back: string
  locale?: Locale
  small?: boolean
}

/** One press to the other language, which says its own name in its own words. */
export function LanguageSwitch({ back, locale = "id", small }: LanguageSwitchProps): ReactElement {
  const other = locale === "id" ? "en" : "id"
  return (
    <form method="post" action="/bahasa">
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" value={back} />
      <button
        className={small ? "button button--quiet button--small" : "button button--quiet"}
        type="submit"
        lang={other}
      >
        {controlWords[locale].otherLanguage}
      </button>
    </form>
  )
}
