import { Refused, Unreachable } from "./server"
import { useWords } from "./words"

type ShownRefusal = {
  /** The sentence for the control of that field, when the refusal is about it. */
  at: (field: string) => string | undefined
  /** The sentence for the whole form, when no control of it is meant. */
  whole: string | undefined
}

/** Where a form shows what the server refused: at the field that needs the remedy, or below. */
export function useRefusal(error: Error | null, fields: readonly string[] = []): ShownRefusal {
  const said = useSaid()
  const field = error instanceof Refused ? error.field : undefined
  const own = field !== undefined && fields.includes(field)
  return {
    at: (name) => (error && own && name === field ? said(error) : undefined),
    whole: error && !own ? said(error) : undefined,
  }
}

const SIGNED_OUT = 401
const FAULT = 500

/** Puts any failure of a request in words for the person at the desk. */
export function useSaid(): (error: Error) => string {
  const { words, locale } = useWords()
  return (error) => {
    if (!(error instanceof Refused)) {
      return error instanceof Unreachable ? words.refused.unreachable : words.refused.misread
    }
    if (error.sentence) return error.sentence[locale]
    if (error.status === SIGNED_OUT) return words.refused.signedOut
    return error.status >= FAULT ? words.refused.fault : words.refused.other(error.message)
  }
}
