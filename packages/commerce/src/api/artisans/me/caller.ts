import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { unauthorized } from "../../../lib/refusal.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../modules/artisan/index.js"

/** Who calls, from the token alone: never from the path or the body. */
export async function callerOf(req: AuthenticatedMedusaRequest): Promise<Artisan> {
  const [member] = await req.scope
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [req.auth_context.actor_id] })
  if (!member) {
    throw unauthorized({
      id: "Akun ini bukan milik anggota koperasi. Hubungi petugas koperasi.",
      en: "This account belongs to no member of the cooperative. Ask its staff.",
    })
  }
  return member
}

const SHOWN_DIGITS = 4

/** Enough of an account number for its owner to know it by. */
export const lastDigits = (accountNumber: string): string => accountNumber.slice(-SHOWN_DIGITS)
