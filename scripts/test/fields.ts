/** A number in a report that a tool wrote as JSON; 0 where there is none. */
export function numberAt(value: unknown, ...path: string[]): number {
  const found = valueAt(value, ...path)
  return typeof found === "number" ? found : 0
}

/** A text in such a report; empty where there is none. */
export function textAt(value: unknown, ...path: string[]): string {
  const found = valueAt(value, ...path)
  return typeof found === "string" ? found : ""
}

/** A list in such a report; empty where there is none. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found : []
}

function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (typeof inside !== "object" || inside === null) return undefined
    return new Map<string, unknown>(Object.entries(inside)).get(key)
  }, value)
}
