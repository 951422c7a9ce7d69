import { Refusal } from "./refusal.js"

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }
type Parsed<T> =
  | { success: true; data: T }
  | { success: false; error: { issues: readonly Issue[] } }

/** The part of a zod schema that reading needs. */
export type Shape<T> = { safeParse(input: unknown): Parsed<T> }

/**
 * Turns what a caller sent into what the route works with, or refuses with the name of the first
 * field that is wrong. Unknown fields are dropped, so a body can never carry more than its shape.
 */
export function parseInput<T>(shape: Shape<T>, input: unknown): T {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.map(String).join(".") ?? ""
  const found = issue?.message ?? "The input cannot be read."
  throw new Refusal({
    type: "invalid_data",
    message: field === "" ? found : `${field}: ${found}`,
    ...(field !== "" && { field }),
  })
}
