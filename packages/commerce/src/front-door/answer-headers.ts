import type { IncomingMessage } from "node:http"

const inPolicy = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ")

/** What the dashboard uses: its own files, and styles that its menus and toasts write inline. */
const DASHBOARD_POLICY = inPolicy({
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
})

/** An answer of the API is no page: opened as one, it may do nothing at all. */
const DATA_POLICY = inPolicy({
  "default-src": "'none'",
  "frame-ancestors": "'none'",
  sandbox: "",
}).trim()

/** A dashboard that is being written is served by Vite, whose scripts no policy of ours knows. */
const isWritten = (): boolean => process.env.NODE_ENV === "development"

/** The headers of every answer. All but the dashboard's files is somebody's: kept nowhere. */
export function answerHeaders({ url = "" }: Pick<IncomingMessage, "url">): [string, string][] {
  const dashboard = /^\/app(\/|\?|$)/.test(url)
  const policy = dashboard ? DASHBOARD_POLICY : DATA_POLICY
  return [
    ...(dashboard && isWritten() ? [] : [["content-security-policy", policy] as [string, string]]),
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "same-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"],
    ...(/^\/(app|static)\//.test(url) ? [] : [["cache-control", "no-store"] as [string, string]]),
  ]
}
