import type { MedusaContainer } from "@medusajs/framework/types"
import type { PasswordCode } from "@sentra/contracts"
import { createHmac, randomInt } from "node:crypto"
import { now } from "../../lib/clock.js"
import { databaseIn } from "../../lib/database-in.js"
import { notFound, unauthorized } from "../../lib/refusal.js"
import { serverSecret } from "../../lib/server-secret.js"
import {
  ACCESS_MODULE,
  PASSWORD_CODE_HOURS,
  type AccessService,
  type ActorType,
} from "../../modules/access/index.js"
import { authIdentityOf, emailOf, loginNamed } from "../../reading/standing.js"
import { setPassword } from "./passwords.js"

/** Letters and figures that nobody mistakes for another when they are read out on the phone. */
const LETTERS = "ABCDEFGHJKMNPQRTUVWXYZ346789"
const CODE_LETTERS = 10
const HOUR_MILLISECONDS = 60 * 60 * 1_000

/** Staff make a code for somebody who forgot the password. It is shown once and works once. */
export async function makePasswordCode(
  container: MedusaContainer,
  { actorType, actorId, madeBy }: { actorType: ActorType; actorId: string; madeBy: string },
): Promise<PasswordCode> {
  const database = databaseIn(container)
  const authIdentityId = await authIdentityOf(database, actorType, actorId)
  const email = authIdentityId && (await emailOf(database, authIdentityId))
  if (!authIdentityId || !email) {
    throw notFound({
      id: "Orang ini belum punya akun masuk, jadi tidak ada kata sandi yang diganti.",
      en: "This person has no login yet, so there is no password to replace.",
    })
  }
  const code = randomCode()
  await container.resolve<AccessService>(ACCESS_MODULE).passwordCodes.keep({
    actorType,
    authIdentityId,
    digest: digestOf(container, authIdentityId, code),
    madeBy,
  })
  const endsAt = new Date(now().getTime() + PASSWORD_CODE_HOURS * HOUR_MILLISECONDS)
  return { email, code: inGroups(code), endsAt: endsAt.toISOString() }
}

type CodeUse = { actor: ActorType; email: string; code: string; password: string }

/** Sets the password of whoever has the code. A wrong code, e-mail or person answer alike. */
export async function usePasswordCode(container: MedusaContainer, use: CodeUse): Promise<void> {
  const { actor, email, password } = use
  const authIdentityId = await loginNamed(databaseIn(container), email, actor)
  const digest = digestOf(container, authIdentityId ?? "nobody", lettersOf(use.code))
  const { passwordCodes } = container.resolve<AccessService>(ACCESS_MODULE)
  const login = { actorType: actor, authIdentityId: authIdentityId ?? "nobody" }
  if (!(await passwordCodes.use({ ...login, digest }))) {
    throw unauthorized({
      id: "Surel atau kode tidak cocok, atau kodenya sudah dipakai. Minta kode baru ke koperasi.",
      en: "E-mail or code do not match, or the code was used. Ask the cooperative for a new one.",
    })
  }
  await setPassword(container, { ...login, email, signInId: "" }, password)
}

const randomCode = (): string =>
  Array.from({ length: CODE_LETTERS }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("")

const inGroups = (code: string): string =>
  `${code.slice(0, CODE_LETTERS / 2)}-${code.slice(CODE_LETTERS / 2)}`

const lettersOf = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "")

const digestOf = (container: MedusaContainer, authIdentityId: string, code: string): string =>
  createHmac("sha256", serverSecret(container))
    .update(`password-code:${authIdentityId}:${code}`)
    .digest("hex")
