import { declineRequest, type DeclineRequest } from "@sentra/contracts"

export type DeclineForm = { key: string; pieces: string; reason: string }
export type DeclineField = "pieces" | "reason"

export type ReadDecline =
  | { request: DeclineRequest }
  | { problems: Partial<Record<DeclineField, true>> }

const WHOLE_NUMBER = /^\d{1,6}$/

/**
 * Reads what a member typed. Nothing is sent while a field needs mending; the key made with the
 * form makes two presses of the button one decline.
 */
export function readDecline(form: DeclineForm, openPieces: number): ReadDecline {
  const pieces = WHOLE_NUMBER.test(form.pieces) ? Number(form.pieces) : 0
  const parsed = declineRequest.safeParse({ ...form, pieces })
  const fits = pieces >= 1 && pieces <= openPieces
  if (parsed.success && fits) return { request: parsed.data }
  const named = parsed.error?.issues.map((issue) => issue.path[0]) ?? []
  return {
    problems: {
      ...(fits ? {} : { pieces: true as const }),
      ...(named.includes("reason") ? { reason: true as const } : {}),
    },
  }
}
