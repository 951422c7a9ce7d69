export type Flat = ReadonlyMap<string, string>

/** Any answer as rows of a table: where a value stands in it, and the value as text. */
export function flat(content: unknown): Flat {
  return new Map(rowsOf(content, []))
}

function rowsOf(content: unknown, path: readonly string[]): [string, string][] {
  if (typeof content !== "object" || content === null) {
    return content === undefined ? [] : [[path.join("."), textOf(content)]]
  }
  return Object.entries(content).flatMap(([name, part]) => rowsOf(part, [...path, name]))
}

const textOf = (value: unknown): string =>
  value === null || value === "" ? "–" : typeof value === "string" ? value : JSON.stringify(value)
