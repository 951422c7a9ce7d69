import { localeOf, safeReturnPath } from "@sentra/web"
import { defineMiddleware } from "astro:middleware"
import type { APIContext } from "astro"
import { backend } from "./lib/backend.server.ts"
import { failureOf } from "./lib/failures.ts"

const PUBLIC = new Set(["/masuk", "/sandi-baru", "/bahasa", "/gangguan", "/404", "/500"])

/** Lets only signed-in members in, and turns a failed question into a page with a remedy. */
export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.locale = localeOf(context.cookies)
  if (PUBLIC.has(context.url.pathname)) return next()
  const session = await backend().sessions.read(context.cookies)
  if (session === undefined) return toSignIn(context)
  context.locals.token = session.token
  try {
    return await next()
  } catch (error) {
    return answerTo(error, context)
  }
})

function toSignIn({ url, request, redirect }: APIContext): Response {
  const back = request.method === "GET" ? safeReturnPath(url.pathname + url.search) : "/"
  return redirect(back === "/" ? "/masuk" : `/masuk?ke=${encodeURIComponent(back)}`, 303)
}

async function answerTo(error: unknown, context: APIContext): Promise<Response> {
  const failure = failureOf(error)
  if (failure === "unknown") throw error
  if (failure === "not_found") return context.rewrite("/404")
  if (failure === "unreachable") return context.rewrite("/gangguan")
  backend().sessions.clear(context.cookies)
  return toSignIn(context)
}
