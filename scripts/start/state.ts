import { withConnection } from "../../packages/local/src/index.ts"

/**
 * What a start has done to a database is written in that database itself, in a schema of its own:
 * so it stays true when the database is copied, restored or exchanged.
 */
export type StateKey = "schema" | "demo"

/** What is recorded under this key, or undefined. */
export async function readState(url: string, key: StateKey): Promise<string | undefined> {
  return withConnection(url, async ({ query }) => {
    const [found] = await query("select to_regclass('sentra_start.state') as name")
    if (found?.["name"] === null) return undefined
    const [row] = await query("select value from sentra_start.state where key = $1", [key])
    const value = row?.["value"]
    return typeof value === "string" ? value : undefined
  })
}

/** Records it, in place of what was there. */
export async function writeState(url: string, key: StateKey, value: string): Promise<void> {
  await withConnection(url, async ({ query }) => {
    await query("create schema if not exists sentra_start")
    await query(
      "create table if not exists sentra_start.state "
      + "(key text primary key, value text not null, at timestamptz not null default now())",
    )
    await query(
      "insert into sentra_start.state (key, value) values ($1, $2) "
      + "on conflict (key) do update set value = excluded.value, at = now()",
      [key, value],
    )
  })
}

/** Whether nobody has put a product, a customer or a user in yet. */
export async function isEmpty(url: string): Promise<boolean> {
  return withConnection(url, async ({ query }) => {
    const tables = ["product", "customer", "\"user\""]
    const any = tables.map((table) => `exists (select 1 from ${table})`).join(" or ")
    const [row] = await query(`select ${any} as used`)
    return row?.["used"] === false
  })
}
