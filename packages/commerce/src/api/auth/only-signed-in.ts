import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { databaseIn } from "../../lib/database-in.js"
import { forbidden, unauthorized } from "../../lib/refusal.js"
import { standingOf } from "../../reading/standing.js"
import { credentialsOf, takeOff } from "./credentials.js"

/** With "required", staff without a second factor reach nothing but the page to set one up. */
const secondFactorRequired = (): boolean => process.env.STAFF_SECOND_FACTOR === "required"

/** What the dashboard needs before a second factor is set up: who I am, and my own profile. */
const BEFORE_SECOND_FACTOR = /^\/admin\/(users\/me|feature-flags|stores|notifications)(\/|$)/

/**
 * Asks the database at every request whether the sign-in behind it still lives and its person is
 * still admitted: a token or a cookie by itself opens nothing. What is dead is taken off the
 * request, so that open routes go on and closed ones answer as to a stranger.
 */
export async function onlySignedIn(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = req.baseUrl + req.path
  for (const credential of credentialsOf(req)) {
    const standing = await standingOf(databaseIn(req.scope), credential)
    if (!standing.signedIn || !standing.admitted) {
      takeOff(req, credential)
      if (path.startsWith("/admin/")) throw signInAgain()
    } else if (isStaffWithout(standing.hasSecondFactor, path)) {
      throw setUpSecondFactor()
    }
  }
  next()
}

const isStaffWithout = (secondFactor: boolean, path: string): boolean =>
  secondFactorRequired() &&
  !secondFactor &&
  path.startsWith("/admin/") &&
  !BEFORE_SECOND_FACTOR.test(path)

const signInAgain = () =>
  unauthorized({
    id: "Anda sudah keluar. Masuk lagi untuk melanjutkan.",
    en: "You are signed out. Sign in again to go on.",
  })

const setUpSecondFactor = () =>
  forbidden({
    id: "Koperasi meminta faktor kedua. Buka Profil, lalu pasang aplikasi autentikator.",
    en: "The cooperative asks for a second factor. Open Profile and set up an authenticator app.",
  })
