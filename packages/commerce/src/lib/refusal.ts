import { MedusaError } from "@medusajs/framework/utils"
import type { Bilingual } from "@sentra/contracts"

/** What each kind of refusal answers over HTTP. */
const STATUS = {
  invalid_data: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  wrong_format: 415,
  bulk_order_problems: 422,
  too_many: 429,
} as const satisfies Record<string, number>

export type RefusalType = keyof typeof STATUS

type Said = {
  readonly sentence: Bilingual
  readonly field?: string
  readonly problems?: readonly unknown[]
  /** How that which the caller went by stands by now. */
  readonly now?: object
}

/** As it goes over HTTP: `message` is the English sentence, where Medusa's callers look for it. */
export type RefusalBody = Partial<Said> & {
  readonly type: RefusalType
  readonly message: string
}

/**
 * An expected no: what is wrong, in a sentence with its remedy, in both languages, and the field to
 * put right. It is a MedusaError so that a caller who knows nothing of us still gets a decent
 * answer.
 */
export class Refusal extends MedusaError {
  readonly body: RefusalBody

  constructor(type: RefusalType, said: Said) {
    super(type, said.sentence.en)
    this.body = { type, message: said.sentence.en, ...said }
  }
}

/** A sentence in both languages, with the field it is about. */
type Words = Bilingual & { field?: string }

const refusal = (type: RefusalType, { id, en, field }: Words): Refusal =>
  new Refusal(type, { sentence: { id, en }, ...(field !== undefined && { field }) })

export const invalid = (words: Words): Refusal => refusal("invalid_data", words)
export const unauthorized = (words: Words): Refusal => refusal("unauthorized", words)
export const forbidden = (words: Words): Refusal => refusal("forbidden", words)

/** A stranger's id and an id that never was answer alike. */
export const notFound = (words: Words): Refusal => refusal("not_found", words)

export const tooLarge = (words: Words): Refusal => refusal("too_large", words)

/** The content came in a format that is not taken here. */
export const wrongFormat = (words: Words): Refusal => refusal("wrong_format", words)

/** Asked too often: what to wait is in the sentence. */
export const tooMany = (words: Words): Refusal => refusal("too_many", words)

/** The same key came with other content, or somebody was faster: read again, then decide. */
export const conflict = (words: Words): Refusal => refusal("conflict", words)

/**
 * The refusal inside an error, if it is one. A workflow hands errors on as plain copies of their
 * own properties, so the class is gone by then and only the shape can be asked.
 */
export function refusalIn(error: unknown): { status: number; body: RefusalBody } | undefined {
  if (typeof error !== "object" || error === null) return undefined
  if ("body" in error && isRefusalBody(error.body)) {
    return { status: STATUS[error.body.type], body: error.body }
  }
  if (!("type" in error) || !("message" in error)) return undefined
  const type = OF_MEDUSA.find((known) => known === error.type)
  return type && { status: STATUS[type], body: { type, message: String(error.message) } }
}

/** Medusa's own errors that tell the caller what to do; it would replace a conflict's message. */
const OF_MEDUSA = ["invalid_data", "not_found", "conflict"] as const satisfies RefusalType[]

function isRefusalBody(value: unknown): value is RefusalBody {
  if (typeof value !== "object" || value === null) return false
  return "type" in value && typeof value.type === "string" && value.type in STATUS
}
