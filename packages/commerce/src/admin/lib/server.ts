import { Admin, SentraClient } from "@sentra/client/sdk"

export { Refused, Unreachable } from "@sentra/client/sdk"

export type Shape<T> = { parse(value: unknown): T }

/** The Admin's own way to the server: with the session of whoever is signed in. */
const client = new SentraClient({ url: window.location.origin, session: true })

/** Medusa's own staff routes, typed by its sdk; what comes is parsed like any answer. */
export const medusa = new Admin(client)

/** Reads a staff route of ours and parses its answer, so a page is never true to a stale shape. */
export const read = async <T>(
  path: string,
  shape: Shape<T>,
  query: Record<string, string | number | undefined> = {},
): Promise<T> => shape.parse(await client.fetch<unknown>(path, { query }))

/** Sends to a staff route. A refusal throws `Refused`, which the page shows beside its form. */
export const send = async <T>(path: string, body: object, shape: Shape<T>): Promise<T> =>
  shape.parse(await client.fetch<unknown>(path, { method: "POST", body }))

/** Asks the server to make a file, and saves it as the browser saves any. */
export const download = async (path: string, name: string): Promise<void> => {
  const text = await client.text(path)
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
