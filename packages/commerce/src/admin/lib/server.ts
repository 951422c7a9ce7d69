import Medusa from "@medusajs/js-sdk"

const sdk = new Medusa({ baseUrl: "/", auth: { type: "session" } })

type Shape<T> = { parse(value: unknown): T }

/** Reads a staff route and parses its answer, so a page is never true to a stale shape. */
export const read = async <T>(
  path: string,
  shape: Shape<T>,
  query: Record<string, string | number | undefined> = {},
): Promise<T> => shape.parse(await sdk.client.fetch<unknown>(path, { query }))

/** Sends to a staff route. A refusal throws with the server's sentence, which the page shows. */
export const send = async <T>(path: string, body: object, shape: Shape<T>): Promise<T> =>
  shape.parse(await sdk.client.fetch<unknown>(path, { method: "POST", body }))
