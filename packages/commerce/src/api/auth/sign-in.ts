import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { randomBytes, scrypt } from "node:crypto"
import { promisify } from "node:util"
import { databaseIn } from "../../lib/database-in.js"
import { unauthorized } from "../../lib/refusal.js"
import { loginNamed } from "../../reading/standing.js"
import { issueToken } from "./issue-token.js"
import {
  passwordLimits,
  refuseTooMany,
  secondFactorLimits,
  wentWell,
} from "./limits.js"
import { credentialsOf } from "./credentials.js"

const typed = z.object({ email: z.string(), password: z.string() })

const wrongPair = () =>
  unauthorized({
    id: "Surel atau kata sandi tidak cocok.",
    en: "E-mail and password do not match.",
  })

/** Counts the attempt, takes as long for a stranger as for somebody known, and signs in. */
export async function signIn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { email, password } = typed.parse(req.body)
  const limits = passwordLimits(req, email)
  await refuseTooMany(req, limits)
  if ((await loginNamed(databaseIn(req.scope), email)) === undefined) {
    await likeAKnownPassword(password)
    throw wrongPair()
  }
  issueToken(req, res, next, async ({ actorId }, answer) => {
    if (actorId === "" && !answer["mfa_required"]) throw wrongPair()
    await wentWell(req, limits)
  })
}

/** The cost of Medusa's own password check (scrypt with N = 2^15), so that no clock tells. */
const PASSWORD_CHECK = { N: 2 ** 15, r: 8, p: 1, maxmem: 96 * 1_024 * 1_024 }
const KEY_BYTES = 64
const derive = promisify<string, Buffer, number, typeof PASSWORD_CHECK, Buffer>(scrypt)

async function likeAKnownPassword(password: string): Promise<void> {
  await derive(password, randomBytes(KEY_BYTES / 2), KEY_BYTES, PASSWORD_CHECK)
}

/** The new token belongs to the sign-in of the old one: it ends with it. */
export function refresh(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  issueToken(req, res, next)
}

/** Counts a code of the second factor, wherever one is asked for. */
export async function secondFactor(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const [who] = credentialsOf(req)
  const limits = secondFactorLimits(req, who?.authIdentityId ?? "nobody")
  await refuseTooMany(req, limits)
  issueToken(req, res, next, () => wentWell(req, limits))
}
