const HERE = "http://here.invalid"

/**
 * The page to go back to after signing in: a path of this app and nothing else. Addresses of
 * other sites, in whichever spelling, give the fallback.
 */
export function safeReturnPath(wanted: string | null | undefined, fallback = "/"): string {
  if (!wanted || !wanted.startsWith("/") || /[\\\u0000-\u001f\u007f]/.test(wanted)) return fallback
  if (!URL.canParse(wanted, HERE)) return fallback
  const found = new URL(wanted, HERE)
  if (found.origin !== HERE || found.pathname.startsWith("//")) return fallback
  return found.pathname + found.search
}
