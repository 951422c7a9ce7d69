import { randomBytes } from "node:crypto"
import pg from "pg"
import { withConnection } from "./connect.ts"

/** A role that may sign in: its name and password. */
export type Role = { name: string; password: string }

/** The role of the server: it owns nothing and changes no law. A new password at each start. */
export const newServerRole = (): Role => {
  return { name: "sentra_server", password: randomBytes(24).toString("base64url") }
}

/** The same database, entered by another role. */
export function urlAs(url: string, { name, password }: Role): string {
  return Object.assign(new URL(url), { username: name, password }).href
}

/**
 * Makes a role without any power of its own, or gives the one that is there this password.
 * @param adminUrl a superuser, or a role that may make roles
 */
export async function makeRole(adminUrl: string, { name, password }: Role): Promise<void> {
  await withConnection(adminUrl, async ({ query }) => {
    const found = await query("select 1 from pg_roles where rolname = $1", [name])
    const verb = found.length === 0 ? "create" : "alter"
    await query(
      `${verb} role ${pg.escapeIdentifier(name)} with login nosuperuser nocreatedb nocreaterole `
      + `noreplication nobypassrls password ${pg.escapeLiteral(password)}`,
    )
  })
}

/** Who enters by an address, and what keeps the database from holding them to its laws. */
export type Entrant = { role: string; power: "superuser" | "owner" | "none" }

/** Asks the database itself who enters by this address. */
export async function entrantOf(url: string): Promise<Entrant> {
  return withConnection(url, async ({ query }) => {
    const [row] = await query(
      `select current_user as role, rolsuper as super, exists (
         select 1 from pg_class
         where relnamespace = to_regnamespace('public') and pg_has_role(relowner, 'member')
       ) as owner
       from pg_roles where rolname = current_user`,
    )
    const power = row?.["super"] === true ? "superuser" : row?.["owner"] === true ? "owner" : "none"
    return { role: String(row?.["role"]), power }
  })
}
