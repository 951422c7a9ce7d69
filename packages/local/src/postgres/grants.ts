import pg from "pg"
import { withConnection, type Connection } from "./connect.ts"

/** Tables that only grow: the server may add to them and read them. */
const APPEND_ONLY = [
  "ledger_closed_month", "ledger_entry", "ledger_posting", "staff_action", "staff_action_outcome",
]

/** Tables that move by migrations, or by the database's own laws; the server reads them. */
const READ_ONLY = [
  "ledger_account", "ledger_party_balance",
  "mikro_orm_migrations", "link_module_migrations", "script_migrations",
]

/** Any number will do, as long as all starts use the same. */
const GRANTING_LOCK = 731_905

/**
 * Gives the server's role what it needs of each table, and nothing else: no trigger, no function,
 * no table of its own, not even a temporary one. It is done after each migration, since that may
 * have made tables; doing it again changes nothing.
 * @param ownerUrl the database, entered by the owner of its tables
 * @param role the name of the server's role
 */
export async function grantToServer(ownerUrl: string, role: string): Promise<void> {
  const server = pg.escapeIdentifier(role)
  await withConnection(ownerUrl, async ({ query }) => {
    await query("begin")
    await query("select pg_advisory_xact_lock($1)", [GRANTING_LOCK])
    await query(`revoke create on schema public from public, ${server}`)
    await closeTemporaryTables(query)
    await query(`grant usage on schema public to ${server}`)
    await query(`grant usage, select on all sequences in schema public to ${server}`)
    await query(`revoke all on all tables in schema public from ${server}`)
    await query(`grant select, insert, update, delete on all tables in schema public to ${server}`)
    for (const table of await present(query, APPEND_ONLY)) {
      await query(`revoke update, delete on ${table} from ${server}`)
    }
    for (const table of await present(query, READ_ONLY)) {
      await query(`revoke insert, update, delete on ${table} from ${server}`)
    }
    await query("commit")
  })
}

/** A session finds its temporary tables before ours. Only the database's owner can close that. */
async function closeTemporaryTables(query: Connection["query"]): Promise<void> {
  const [row] = await query(
    "select datname from pg_database "
    + "where datname = current_database() and pg_has_role(datdba, 'member')",
  )
  if (row === undefined) return
  const name = pg.escapeIdentifier(String(row["datname"]))
  await query(`revoke temporary on database ${name} from public`)
}

async function present(query: Connection["query"], tables: readonly string[]): Promise<string[]> {
  const rows = await query(
    "select name from unnest($1::text[]) name where to_regclass('public.' || name) is not null",
    [tables],
  )
  return rows.map(({ name }) => pg.escapeIdentifier(String(name)))
}
