import { Refused, Unreachable } from "@sentra/client"
import type { Locale } from "@sentra/ui/words"

export type Failure = "signed_out" | "not_found" | "unreachable" | "unknown"

const SIGNED_OUT = new Set([401, 403])

/** What a failed question to the server means for the reader. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Unreachable) return "unreachable"
  if (!(error instanceof Refused)) return "unknown"
  if (SIGNED_OUT.has(error.status)) return "signed_out"
  if (error.status === 404) return "not_found"
  return error.status >= 502 ? "unreachable" : "unknown"
}

/** The server's refusal in the reader's language, or nothing where it refused nothing. */
export const sentenceOf = (
  error: unknown,
  locale: Locale,
): { status: number; sentence: string } | undefined =>
  error instanceof Refused && error.status < 500
    ? { status: error.status, sentence: error.said(locale) }
    : undefined
