import { localeOf, safeReturnPath } from "@sentra/web"
import { defineMiddleware } from "astro:middleware"
import type { APIContext } from "astro"
import { backend } from "./lib/backend.server.ts"
import { failureOf } from "./lib/failures.ts"
import { readForm } from "./lib/form-body.server.ts"
import { isResumable, isReturnable } from "./lib/resume.ts"

const PUBLIC = new Set(["/masuk", "/sandi-baru", "/bahasa", "/gangguan", "/404", "/500"])

/** Lets only signed-in buyers in, and turns a failed question into a page with a remedy. */
export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.locale = localeOf(context.cookies)
  if (PUBLIC.has(context.url.pathname)) return next()
  const session = await backend().sessions.read(context.cookies)
  if (session === undefined) return toSignIn(context)
  context.locals.session = session
  try {
    return await next()
  } catch (error) {
    return answerTo(error, context)
  }
})

/** A form sent too late waits in the sign-in page, so that a session's end loses nothing. */
async function toSignIn(context: APIContext): Promise<Response> {
  const { url, request } = context
  if (request.method === "POST" && isResumable(url.pathname)) {
    const body = (await readForm(request)).toString()
    context.locals.resume = { path: url.pathname, body }
    return context.rewrite(new Request(new URL("/masuk", url), { headers: request.headers }))
  }
  return redirectToSignIn(context)
}

function redirectToSignIn({ url, request, redirect }: APIContext): Response {
  const asked = request.method === "GET" || isReturnable(url.pathname)
  const back = asked ? safeReturnPath(url.pathname + url.search) : "/"
  return redirect(back === "/" ? "/masuk" : `/masuk?ke=${encodeURIComponent(back)}`, 303)
}

async function answerTo(error: unknown, context: APIContext): Promise<Response> {
  const failure = failureOf(error)
  if (failure === "unknown") throw error
  if (failure === "not_found") return context.rewrite("/404")
  if (failure === "unreachable") return context.rewrite("/gangguan")
  backend().sessions.clear(context.cookies)
  return redirectToSignIn(context)
}
