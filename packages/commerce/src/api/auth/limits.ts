import type { MedusaRequest } from "@medusajs/framework/http"
import { tooMany } from "../../lib/refusal.js"
import { ACCESS_MODULE, type AccessService, type AttemptLimit } from "../../modules/access/index.js"
import { visitorOf } from "./visitor.js"

const SECONDS_PER_MINUTE = 60
const WINDOW_SECONDS = 15 * SECONDS_PER_MINUTE

/** From one address: enough for an office with ten people who mistype, too few to guess. */
const FROM_ADDRESS_MAX = 60
/** At one account from one address. */
const AT_ACCOUNT_FROM_ADDRESS_MAX = 10
/** At one account from everywhere: many addresses together get no further than this. */
const AT_ACCOUNT_MAX = 30
/** Mails that ask for a new password, to one person. */
const RESET_MAILS_MAX = 3
/** Codes of the second factor: a million are possible, so a few in a window lead nowhere. */
const SECOND_FACTOR_MAX = 10

const limit = (key: string, attemptsMax: number): AttemptLimit => ({
  key,
  attemptsMax,
  windowSeconds: WINDOW_SECONDS,
})

/** What is counted when somebody says a password or a one-time code. */
export function passwordLimits(req: MedusaRequest, account: string): AttemptLimit[] {
  const address = visitorOf(req)
  return [
    limit(`password:account:${account}`, AT_ACCOUNT_MAX),
    limit(`password:account-address:${account}:${address}`, AT_ACCOUNT_FROM_ADDRESS_MAX),
    limit(`password:address:${address}`, FROM_ADDRESS_MAX),
  ]
}

/** What is counted when somebody says a code of the second factor. */
export const secondFactorLimits = (
  req: MedusaRequest,
  authIdentityId: string,
): AttemptLimit[] => [
  limit(`second-factor:account:${authIdentityId}`, SECOND_FACTOR_MAX),
  limit(`second-factor:address:${visitorOf(req)}`, FROM_ADDRESS_MAX),
]

/** Mails for one person; whoever asks too often is told nothing, and no more mails go out. */
export const resetMailLimits = (account: string): AttemptLimit[] => [
  limit(`reset:account:${account}`, RESET_MAILS_MAX),
]

/** Requests for mails from one address. */
export const resetAddressLimits = (req: MedusaRequest): AttemptLimit[] => [
  limit(`reset:address:${visitorOf(req)}`, FROM_ADDRESS_MAX),
]

const accessOf = (req: MedusaRequest): AccessService =>
  req.scope.resolve<AccessService>(ACCESS_MODULE)

/** Counts an attempt, and refuses it where there were too many. */
export async function refuseTooMany(
  req: MedusaRequest,
  limits: readonly AttemptLimit[],
): Promise<void> {
  const waitSeconds = await accessOf(req).attempts.attempt(limits)
  if (waitSeconds === undefined) return
  const minutes = Math.ceil(waitSeconds / SECONDS_PER_MINUTE)
  throw tooMany({
    id: `Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
    en: `Too many attempts. Wait ${minutes} minutes, then try again.`,
  })
}

/** Takes the count of an attempt that went well back. */
export const wentWell = async (
  req: MedusaRequest,
  limits: readonly AttemptLimit[],
): Promise<void> => {
  await accessOf(req).attempts.wentWell(limits)
}
