const SECRET = /pass|secret|token|otp|recovery|credential/i
const HIDDEN = "•••"
const CHARACTERS_MAX = 16_000
const DEPTH_MAX = 12

/**
 * What was sent, as the log may keep it: nothing that opens a door, and of a very long text only
 * which fields it had.
 */
export function withoutSecrets(sent: unknown): unknown {
  const shown = shownOf(sent, 0)
  if ((JSON.stringify(shown) ?? "").length <= CHARACTERS_MAX) return shown
  return typeof sent === "object" && sent !== null ? { tooLong: Object.keys(sent) } : HIDDEN
}

function shownOf(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value
  if (depth > DEPTH_MAX) return HIDDEN
  if (Array.isArray(value)) return value.map((part) => shownOf(part, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key.replaceAll("\0", ""),
      SECRET.test(key) ? HIDDEN : shownOf(part, depth + 1),
    ]),
  )
}
