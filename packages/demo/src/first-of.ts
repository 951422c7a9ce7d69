import { seedFailure } from "./seed-failure.js"

/** The first row of an answer that must have one; says which is missing when it has none. */
export function firstOf<T>(rows: readonly T[], what: string): T {
  const [first] = rows
  if (first !== undefined) return first
  throw seedFailure(`The seed found no ${what}. Start with an empty database.`)
}
