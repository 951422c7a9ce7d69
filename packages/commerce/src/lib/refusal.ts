import { MedusaError } from "@medusajs/framework/utils"

/** What each kind of refusal answers over HTTP. */
const STATUS = {
  invalid_data: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  bulk_order_problems: 422,
} as const satisfies Record<string, number>

export type RefusalType = keyof typeof STATUS

/** What every refusal of ours says: `field` names the input that needs the remedy. */
export type RefusalBody = {
  readonly type: RefusalType
  readonly message: string
  readonly field?: string
  readonly problems?: readonly unknown[]
}

/**
 * An expected no: what is wrong, in a sentence with its remedy, and the field to put right. It is a
 * MedusaError so that a caller who knows nothing of us still gets a decent answer.
 */
export class Refusal extends MedusaError {
  readonly body: RefusalBody

  constructor(body: RefusalBody) {
    super(body.type, body.message)
    this.body = body
  }
}

/**
 * The refusal inside an error, if it is one. A workflow hands errors on as plain copies of their
 * own
 * properties, so the class is gone by then and only the shape can be asked.
 */
export function refusalIn(error: unknown): { status: number; body: RefusalBody } | undefined {
  if (typeof error !== "object" || error === null) return undefined
  if ("body" in error && isRefusalBody(error.body)) {
    return { status: STATUS[error.body.type], body: error.body }
  }
  if (!("type" in error) || !("message" in error)) return undefined
  const type = OF_MEDUSA.find((known) => known === error.type)
  return type && { status: STATUS[type], body: bodyOf(type, String(error.message)) }
}

/** Errors of our modules' services that tell the caller what to do. Their types are Medusa's. */
const OF_MEDUSA = ["invalid_data", "not_found", "conflict"] as const satisfies RefusalType[]

/** Services name the field in front of the sentence: "poNumber: PO number 7 is already used …". */
function bodyOf(type: RefusalType, message: string): RefusalBody {
  const [, field, sentence] = /^([a-z][A-Za-z]*): (.+)$/s.exec(message) ?? []
  return { type, message: sentence ?? message, ...(field && { field }) }
}

function isRefusalBody(value: unknown): value is RefusalBody {
  if (typeof value !== "object" || value === null) return false
  return "type" in value && typeof value.type === "string" && value.type in STATUS
}

/** A stranger's id and an id that never was answer alike. */
export const notFound = (message: string): Refusal => new Refusal({ type: "not_found", message })
