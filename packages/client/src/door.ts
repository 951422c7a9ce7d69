import { Store } from "@medusajs/js-sdk"
import type { z } from "zod"
import { Misread } from "./failures.js"
import { SentraClient } from "./sdk-client.js"

export type DoorSettings = { url: string; publishableKey: string }

type Call<Shape extends z.ZodType> = {
  method?: "GET" | "POST" | "DELETE"
  path: string
  query?: Record<string, string | undefined>
  body?: unknown
  token?: string
  /** For whom an app asks, sealed: `visitorOf` of @sentra/web's door. */
  visitor?: string | undefined
  shape: Shape
}

/** Asks a route of ours; `store` holds Medusa's own, typed by its sdk. */
export type Door = {
  <Shape extends z.ZodType>(call: Call<Shape>): Promise<z.output<Shape>>
  store: Store
}

/**
 * Opens the one door to the server. Every answer is parsed by its shape, so what comes out is
 * true to its type; every refusal throws `Refused` with the server's own words, a server that
 * does not answer throws `Unreachable`, and an answer of another shape throws `Misread`.
 */
export function openDoor(settings: DoorSettings): Door {
  const client = new SentraClient(settings)
  const ask = <Shape extends z.ZodType>(call: Call<Shape>): Promise<z.output<Shape>> => {
    const { method = "GET", path, query, body, token, visitor, shape } = call
    const answer = client.fetch<unknown>(path, {
      method,
      ...(query && { query }),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(visitor !== undefined && { "x-sentra-visitor": visitor }),
      },
      ...(body !== undefined && { body: body as object }),
    })
    return readAs(shape, answer, `${method} ${path}`)
  }
  return Object.assign(ask, { store: new Store(client) })
}

/**
 * An answer of Medusa's as far as we read it: the sdk's types say what it usually is.
 * @throws Misread when it is of another shape
 */
export async function readAs<Shape extends z.ZodType>(
  shape: Shape,
  answer: Promise<unknown>,
  asked: string,
): Promise<z.output<Shape>> {
  const parsed = shape.safeParse(await answer)
  if (parsed.success) return parsed.data
  throw new Misread(`${asked} answered in another shape.`, { cause: parsed.error })
}
