import {
  bilingual,
  bulkOrderProblem,
  type Bilingual,
  type BulkOrderProblem,
  type Locale,
} from "@sentra/contracts"
import { z } from "zod"

export type DoorSettings = { url: string; publishableKey: string }

type Call<Shape extends z.ZodType> = {
  method?: "GET" | "POST" | "DELETE"
  path: string
  query?: Record<string, string | undefined>
  body?: unknown
  token?: string
  shape: Shape
}

const SECOND_MS = 1_000
const CALL_TIMEOUT_MS = 30 * SECOND_MS

/**
 * The server answered with a refusal. `status` is its own, `sentence` is there when a person can
 * mend it, `problems` belong to a bulk order.
 */
export class Refused extends Error {
  override readonly name = "Refused"

  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly sentence: Bilingual | undefined,
    readonly field: string | undefined,
    readonly problems: readonly BulkOrderProblem[],
  ) {
    super(message)
  }

  /** The sentence for a person; the server's English one where only a program could mend it. */
  said(locale: Locale): string {
    return this.sentence?.[locale] ?? this.message
  }
}

/** Nothing answered: the server is down or the line is cut. Trying again is safe. */
export class Unreachable extends Error {
  override readonly name = "Unreachable"
}

/** The server answered well, but with something else than was agreed: a fault of ours. */
export class Misread extends Error {
  override readonly name = "Misread"
}

/** Problems of another kind (a cart's) are left to the route that knows them. */
const refusalBody = z.object({
  type: z.string().default("unknown"),
  message: z.string().default(""),
  sentence: bilingual.optional().catch(undefined),
  field: z.string().optional().catch(undefined),
  problems: z.array(bulkOrderProblem).catch([]),
})

export type Door = <Shape extends z.ZodType>(call: Call<Shape>) => Promise<z.output<Shape>>

/**
 * Opens the one door to the server. Every answer is parsed by its shape, so what comes out is
 * true to its type; every refusal throws `Refused` with the server's own words, a server that
 * does not answer throws `Unreachable`, and an answer of another shape throws `Misread`.
 */
export function openDoor({ url, publishableKey }: DoorSettings): Door {
  return async ({ method = "GET", path, query = {}, body, token, shape }) => {
    const address = new URL(path, url)
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) address.searchParams.set(name, value)
    }
    const { status, statusText, text } = await send(address, {
      method,
      headers: {
        accept: "application/json",
        "x-publishable-api-key": publishableKey,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (status >= 400) throw refusalOf(status, statusText, text)
    const parsed = shape.safeParse(jsonOrNothing(text))
    if (parsed.success) return parsed.data
    throw new Misread(`${method} ${path} answered in another shape.`, { cause: parsed.error })
  }
}

type Answer = { status: number; statusText: string; text: string }

/** The body belongs to the call: a line cut in the middle of it is as good as no answer. */
async function send(address: URL, init: RequestInit): Promise<Answer> {
  try {
    const answer = await fetch(address, init)
    return { status: answer.status, statusText: answer.statusText, text: await answer.text() }
  } catch (cause) {
    throw new Unreachable(`No answer from ${address.origin}.`, { cause })
  }
}

const REFUSAL_EXCERPT_CHARACTERS = 200

function refusalOf(status: number, statusText: string, text: string): Refused {
  const parsed = refusalBody.safeParse(jsonOrNothing(text))
  const { type, message, sentence, field, problems } = parsed.success
    ? parsed.data
    : {
        type: "unknown",
        message: text.slice(0, REFUSAL_EXCERPT_CHARACTERS),
        sentence: undefined,
        field: undefined,
        problems: [],
      }
  return new Refused(status, type, message || statusText, sentence, field, problems)
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
