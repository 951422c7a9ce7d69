import { bulkOrderProblem, type BulkOrderProblem } from "@sentra/contracts"
import { z } from "zod"

export type DoorSettings = { url: string; publishableKey: string }

export type Call<Shape extends z.ZodType> = {
  method?: "GET" | "POST" | "DELETE"
  path: string
  query?: Record<string, string | undefined>
  body?: unknown
  token?: string
  shape: Shape
}

const SECOND_MS = 1_000
export const CALL_TIMEOUT_MS = 30 * SECOND_MS

/** The server answered with a refusal. `status` is its own; `problems` belong to a bulk order. */
export class Refused extends Error {
  override readonly name = "Refused"

  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly field: string | undefined,
    readonly problems: readonly BulkOrderProblem[],
  ) {
    super(message)
  }
}

/** Nothing answered: the server is down or the line is cut. Trying again is safe. */
export class Unreachable extends Error {
  override readonly name = "Unreachable"
}

const refusalBody = z.object({
  type: z.string().default("unknown"),
  message: z.string().default(""),
  field: z.string().optional(),
  problems: z.array(bulkOrderProblem).default([]),
})

export type Door = <Shape extends z.ZodType>(call: Call<Shape>) => Promise<z.output<Shape>>

/**
 * Opens the one door to the server. Every answer is parsed by its shape, so what comes out is
 * true to its type; every refusal throws `Refused` with the server's own words, and a server
 * that does not answer throws `Unreachable`.
 */
export function openDoor({ url, publishableKey }: DoorSettings): Door {
  return async ({ method = "GET", path, query = {}, body, token, shape }) => {
    const address = new URL(path, url)
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) address.searchParams.set(name, value)
    }
    const answer = await send(address, {
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
    if (!answer.ok) throw await refusalOf(answer)
    return shape.parse(await answer.json())
  }
}

async function send(address: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    throw new Unreachable(`No answer from ${address.origin}.`, { cause })
  }
}

async function refusalOf(answer: Response): Promise<Refused> {
  const text = await answer.text()
  const parsed = refusalBody.safeParse(jsonOrNothing(text))
  const { type, message, field, problems } = parsed.success
    ? parsed.data
    : { type: "unknown", message: text.slice(0, 200), field: undefined, problems: [] }
  return new Refused(answer.status, type, message || answer.statusText, field, problems)
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
