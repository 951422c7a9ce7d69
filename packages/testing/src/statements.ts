import { withConnection } from "@sentra/local"
import { clusterUrl, type TestDatabase } from "./database.js"

/** One kind of statement, and how often it was run. */
export type StatementCount = { calls: number; query: string }

/** What a piece of work asked of the database. */
export type Counted<Result> = {
  result: Result
  /** Statements that read or write; opening and closing transactions is not counted. */
  statements: number
  /** The same by kind, the most frequent first. */
  byQuery: StatementCount[]
}

const COUNT = `
  select query, sum(calls)::int as calls
  from pg_stat_statements s join pg_database d on d.oid = s.dbid
  where d.datname = $1
    and query !~* '^\\s*(begin|start transaction|commit|rollback|savepoint|release|set|show|deallocate)'
  group by query order by calls desc`

/**
 * Counts the SQL statements that reach this database, from any process, while the work is done.
 * Nothing else may use the database meanwhile.
 */
export async function statementsOf<Result>(
  database: Pick<TestDatabase, "name">,
  work: () => Promise<Result>,
): Promise<Counted<Result>> {
  const before = new Map((await counts(database.name)).map(({ query, calls }) => [query, calls]))
  const result = await work()
  const byQuery = (await counts(database.name))
    .map(({ query, calls }) => ({ query, calls: calls - (before.get(query) ?? 0) }))
    .filter(({ calls }) => calls > 0)
    .sort((a, b) => b.calls - a.calls)
  const statements = byQuery.reduce((total, { calls }) => total + calls, 0)
  return { result, statements, byQuery }
}

async function counts(database: string): Promise<StatementCount[]> {
  const rows = await withConnection(clusterUrl(), ({ query }) => query(COUNT, [database]))
  return rows.map((row) => ({ query: String(row["query"]), calls: Number(row["calls"]) }))
}
