import { refusal, type Bilingual } from "@sentra/contracts"

export type Shape<T> = { parse(value: unknown): T }

/** The server said no. `sentence` is for the person at the desk, `message` for a programmer. */
export class Refused extends Error {
  override readonly name = "Refused"

  constructor(
    readonly status: number,
    message: string,
    readonly sentence: Bilingual | undefined,
    readonly field: string | undefined,
  ) {
    super(message)
  }
}

/** Reads a staff route and parses its answer, so a page is never true to a stale shape. */
export const read = async <T>(
  path: string,
  shape: Shape<T>,
  query: Record<string, string | number | undefined> = {},
): Promise<T> => {
  const address = new URL(path, window.location.origin)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) address.searchParams.set(name, String(value))
  }
  return shape.parse(await answerOf(address, {}))
}

/** Sends to a staff route. A refusal throws `Refused`, which the page shows beside its form. */
export const send = async <T>(path: string, body: object, shape: Shape<T>): Promise<T> =>
  shape.parse(
    await answerOf(new URL(path, window.location.origin), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  )

async function answerOf(address: URL, init: RequestInit): Promise<unknown> {
  const headers = { accept: "application/json", ...init.headers }
  const answer = await fetch(address, { ...init, headers, credentials: "include" })
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text)
  throw refusedBy(answer, text)
}

function refusedBy({ status, statusText }: Response, text: string): Refused {
  const { data } = refusal.safeParse(jsonOrNothing(text))
  return new Refused(status, data?.message ?? statusText, data?.sentence, data?.field)
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
