import type { APIContext, MiddlewareHandler } from "astro"
import { failureOf } from "./failures.js"
import { localeOf } from "./language.js"
import { safeReturnPath } from "./return-path.js"
import type { Sessions } from "./sessions.js"

const PUBLIC = new Set(["/masuk", "/sandi-baru", "/bahasa", "/gangguan", "/404", "/500"])

export type GateOptions<Held> = {
  /** Asked at the first request, so that a build needs no settings. */
  sessions: () => Sessions<Held>
  /** A page to come back to after the sign-in though a form was sent to it. */
  isReturnable?: (path: string) => boolean
  /** What the app does with a request that came after the session's end; undefined: nothing. */
  keep?: (context: APIContext) => Promise<Response | undefined>
}

/** Lets only signed-in people in, and turns a failed question into a page with a remedy. */
export function gate<Held extends { token: string }>(
  options: GateOptions<Held>,
): MiddlewareHandler {
  const { sessions, isReturnable = () => false, keep } = options
  const toSignIn = ({ url, request, redirect }: APIContext): Response => {
    const asked = request.method === "GET" || isReturnable(url.pathname)
    const back = asked ? safeReturnPath(url.pathname + url.search) : "/"
    return redirect(back === "/" ? "/masuk" : `/masuk?ke=${encodeURIComponent(back)}`, 303)
  }
  const answerTo = (error: unknown, context: APIContext): Response | Promise<Response> => {
    const failure = failureOf(error)
    if (failure === "unknown") throw error
    if (failure === "not_found") return context.rewrite("/404")
    if (failure === "unreachable") return context.rewrite("/gangguan")
    sessions().clear(context.cookies)
    return toSignIn(context)
  }
  return async (context, next) => {
    context.locals.locale = localeOf(context.cookies)
    if (PUBLIC.has(context.url.pathname)) return next()
    const session = await sessions().read(context.cookies)
    if (session === undefined) return (await keep?.(context)) ?? toSignIn(context)
    context.locals.session = session
    try {
      return await next()
    } catch (error) {
      return answerTo(error, context)
    }
  }
}
