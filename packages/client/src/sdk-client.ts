import { Client, type ClientFetch, type FetchArgs, type FetchInput } from "@medusajs/js-sdk"
import { bilingual, bulkOrderProblem } from "@sentra/contracts"
import { z } from "zod"
import { Refused, Unreachable } from "./failures.js"

export type ClientSettings = {
  url: string
  /** What names the shop to Medusa's store routes; the Admin has none. */
  publishableKey?: string
  /** Whether the browser's own session goes along: in the Admin alone. */
  session?: boolean
}

const CALL_TIMEOUT_MILLISECONDS = 30_000

/**
 * Medusa's sdk with our way to the server: a refusal keeps its field, sentence and problems
 * (`Refused`), which the sdk's own error drops; a server that does not answer in time is
 * `Unreachable`. `Store`, `Auth` and `Admin` of the sdk take it for any other client of theirs.
 */
export class SentraClient extends Client {
  constructor(private readonly settings: ClientSettings) {
    super({
      baseUrl: settings.url,
      ...(settings.publishableKey !== undefined && { publishableKey: settings.publishableKey }),
      auth: { type: settings.session ? "session" : "jwt", jwtTokenStorageMethod: "nostore" },
    })
  }

  /**
   * The sdk types an answer as a Response and gives the JSON inside it; so does this, and the one
   * cast says so.
   */
  protected override initClient(): ClientFetch {
    return async (input, init = {}) => (await this.answerTo(input, init)) as Response
  }

  /** Asks the server to make a file, such as the bank's; a refusal is one as ever. */
  text(path: string): Promise<string> {
    return this.textOf(path, { method: "POST", body: {} })
  }

  private async answerTo(input: FetchInput, init: FetchArgs): Promise<unknown> {
    return jsonOrNothing(await this.textOf(input, init))
  }

  private async textOf(input: FetchInput, init: FetchArgs): Promise<string> {
    const { status, statusText, text } = await this.send(input, init)
    if (status >= 400) throw refusalOf(status, statusText, text)
    return text
  }

  /** The body belongs to the call: a line cut in the middle of it is as good as no answer. */
  private async send(input: FetchInput, { query, headers, body, ...init }: FetchArgs) {
    const address = addressOf(input, this.settings.url, query)
    const { publishableKey, session } = this.settings
    try {
      const answer = await fetch(address, {
        ...init,
        headers: {
          accept: "application/json",
          ...(publishableKey !== undefined && { "x-publishable-api-key": publishableKey }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...sent(headers),
        },
        signal: AbortSignal.timeout(CALL_TIMEOUT_MILLISECONDS),
        ...(session && { credentials: "include" as const }),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, statusText: answer.statusText, text: await answer.text() }
    } catch (cause) {
      throw new Unreachable(`No answer from ${address.origin}.`, { cause })
    }
  }
}

function addressOf(input: FetchInput, url: string, query: FetchArgs["query"] = {}): URL {
  const address = new URL(input instanceof Request ? input.url : input, url)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) address.searchParams.set(name, String(value))
  }
  return address
}

/** The sdk's headers may be null (left out) or carry tags of another framework, which we do not. */
const sent = (headers: FetchArgs["headers"] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  )

/** Problems of another kind (a cart's) are left to the route that knows them. */
const refusalBody = z.object({
  type: z.string().default("unknown"),
  message: z.string().default(""),
  sentence: bilingual.optional().catch(undefined),
  field: z.string().optional().catch(undefined),
  problems: z.array(bulkOrderProblem).catch([]),
})

const REFUSAL_EXCERPT_CHARACTERS = 200

function refusalOf(status: number, statusText: string, text: string): Refused {
  const { data } = refusalBody.safeParse(jsonOrNothing(text))
  const { type, message, sentence, field, problems } = data ?? {
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
