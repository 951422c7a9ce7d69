/** The first row of an answer that must have one; says which is missing when it has none. */
export function firstOf<T>(rows: readonly T[], what: string): T {
  const [first] = rows
  if (first === undefined) throw new Error(`The seed found no ${what}. Start with an empty database.`)
  return first
}
