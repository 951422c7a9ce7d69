import { chooseLanguage } from "@sentra/web"
import type { APIRoute } from "astro"

/** Remembers the reader's language in this browser. */
export const POST: APIRoute = async (visit) => visit.redirect(await chooseLanguage(visit), 303)
