import { missing } from "../../../../lib/module-errors.js"

/** The first row of an answer that must have one; says which is missing when it has none. */
export function firstOf<T>(rows: readonly T[], what: string): T {
  const [first] = rows
  if (first !== undefined) return first
  throw missing(`Medusa has no ${what}: start the server once, which makes one.`)
}
