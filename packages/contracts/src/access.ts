import { z } from "zod"
import { instant, refusedAs, text } from "./shared.js"

export const PASSWORD_LENGTH_MIN = 10
const PASSWORD_LENGTH_MAX = 200

/** A password somebody chooses: long rather than clever, with the spaces they typed. */
export const newPassword = text
  .max(PASSWORD_LENGTH_MAX)
  .refine(
    (typed) => typed.length >= PASSWORD_LENGTH_MIN,
    refusedAs({
      id: `Pilih kata sandi paling sedikit ${PASSWORD_LENGTH_MIN} karakter.`,
      en: `Choose a password of at least ${PASSWORD_LENGTH_MIN} characters.`,
    }),
  )
  .refine(
    (typed) => new Set(typed).size > 3,
    refusedAs({
      id: "Kata sandi ini terlalu mudah ditebak. Pilih yang lain.",
      en: "This password is too easy to guess. Choose another.",
    }),
  )

/** An e-mail as somebody signs in with it: nobody remembers the capital letters. */
export const loginEmail = text.max(200).transform((typed) => typed.trim().toLowerCase())

export const passwordChange = z.object({ current: text.min(1).max(500), next: newPassword })
export type PasswordChange = z.infer<typeof passwordChange>

/** A one-time code that staff gave out, in the place of the forgotten password. */
export const passwordCodeUse = z.object({
  actor: z.enum(["artisan", "customer", "user"]),
  email: loginEmail,
  code: text.max(40),
  password: newPassword,
})
export type PasswordCodeUse = z.input<typeof passwordCodeUse>

export const passwordChangedResponse = z.object({ changed: z.literal(true) })
export const signedOutResponse = z.object({ signedOut: z.literal(true) })

/** Shown to staff once; only its digest is kept. */
export const passwordCodeResponse = z.object({
  passwordCode: z.object({ email: z.string(), code: z.string(), endsAt: instant }),
})
export type PasswordCode = z.infer<typeof passwordCodeResponse>["passwordCode"]

export const partnerUserAccess = z.object({ allowed: z.boolean() })
export const partnerUserAccessResponse = z.object({ allowed: z.boolean() })
