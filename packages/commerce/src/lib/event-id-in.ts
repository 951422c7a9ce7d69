const HERE = "\u0001"

/**
 * The id that the domain builds of a fact's id, as SQL over a column with such ids: a search for
 * facts that are not in the books yet names their events as the books do.
 */
export function eventIdIn(idOf: (factId: string) => string, column: string): string {
  const [before = "", after = ""] = idOf(HERE).split(HERE).map(quoted)
  return `${before} || ${column} || ${after}`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
