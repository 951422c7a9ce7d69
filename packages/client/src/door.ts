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

export type Door = <Shape extends z.ZodType>(call: Call<Shape>) => Promise<z.output<Shape>>

/**
 * Opens the one door to the server. Every answer is parsed by its shape, so what comes out is
 * true to its type; every refusal throws `Refused` with the server's own words, a server that
 * does not answer throws `Unreachable`, and an answer of another shape throws `Misread`.
 */
export function openDoor(settings: DoorSettings): Door {
  const client = new SentraClient(settings)
  return async ({ method = "GET", path, query, body, token, visitor, shape }) => {
    const answer = await client.fetch<unknown>(path, {
      method,
      ...(query && { query }),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(visitor !== undefined && { "x-sentra-visitor": visitor }),
      },
      ...(body !== undefined && { body: body as object }),
    })
    const parsed = shape.safeParse(answer)
    if (parsed.success) return parsed.data
    throw new Misread(`${method} ${path} answered in another shape.`, { cause: parsed.error })
  }
}
