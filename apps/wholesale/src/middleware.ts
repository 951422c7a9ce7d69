import { gate } from "@sentra/web"
import type { APIContext } from "astro"
import { backend } from "./lib/backend.server.ts"
import { readForm } from "./lib/form-body.server.ts"
import { isResumable, isReturnable } from "./lib/resume.ts"

/** Only partners' users come in. */
export const onRequest = gate({ sessions: () => backend().sessions, isReturnable, keep })

/** A form sent too late waits in the sign-in page, so that a session's end loses nothing. */
async function keep(context: APIContext): Promise<Response | undefined> {
  const { url, request } = context
  if (request.method !== "POST" || !isResumable(url.pathname)) return undefined
  const body = (await readForm(request)).toString()
  context.locals.resume = { path: url.pathname, body }
  return context.rewrite(new Request(new URL("/masuk", url), { headers: request.headers }))
}
