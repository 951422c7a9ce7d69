import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseIn } from "../../lib/database-in.js"
import { rowId } from "../../lib/row-id.js"
import { notifier } from "../../outside/index.js"
import { loginNamed } from "../../reading/standing.js"

/** What Medusa tells of a request for a new password. */
export type ResetRequest = { entity_id: string; actor_type: string; token: string }

/** The page where each kind of person chooses a new password. */
const PAGES: Readonly<Record<string, () => string>> = {
  user: () => `${process.env.MEDUSA_BACKEND_URL ?? "http://127.0.0.1:9000"}/app/reset-password`,
  customer: () => `${process.env.WHOLESALE_URL ?? "http://127.0.0.1:8001"}/sandi-baru`,
  artisan: () => `${process.env.ARTISAN_URL ?? "http://127.0.0.1:8002"}/sandi-baru`,
}

/** Sends the link; an e-mail that belongs to nobody of this kind gets no mail. */
export async function sendResetMail(
  container: MedusaContainer,
  { entity_id: email, actor_type: actorType, token }: ResetRequest,
): Promise<void> {
  const page = PAGES[actorType]
  const login = await loginNamed(databaseIn(container), email, actorType)
  if (!page || login === undefined) return
  await notifier(container).send({
    key: rowId("mail-password"),
    to: email,
    subject: "Kata sandi baru / A new password",
    text: lettersWith(`${page()}?token=${encodeURIComponent(token)}`),
  })
}

const lettersWith = (link: string): string =>
  [
    "Ada yang meminta kata sandi baru untuk akun Anda. Buka tautan ini dalam 15 menit:",
    link,
    "Bukan Anda? Abaikan surat ini; kata sandi lama tetap berlaku.",
    "",
    "Somebody asked for a new password for your account. Open the link above within 15 minutes.",
    "It was not you? Ignore this letter; the old password stays.",
  ].join("\n")
