import { rowId } from "../../lib/row-id.js"
import type { Database } from "../../lib/sql.js"
import type { Login } from "./types.js"

/** However often its token is refreshed, a sign-in ends after so many days. */
const SIGN_IN_DAYS_MAX = 7
/** Ended ones are kept a while, so that staff can be told of a sign-in that was not theirs. */
const KEPT_DAYS = 30

/** Begins a sign-in and gives its id, which every token of it carries. */
export async function begin(database: Database, login: Login): Promise<string> {
  const id = rowId("signin")
  await database.run(
    `insert into sign_in (id, actor_type, auth_identity_id, ends_at)
     values (?, ?, ?, now() + make_interval(days => ?))`,
    [id, login.actorType, login.authIdentityId, SIGN_IN_DAYS_MAX],
  )
  return id
}

/** Ends one sign-in: its tokens open nothing from now on, nor can they be refreshed. */
export const end = (database: Database, id: string): Promise<number> =>
  database.run("update sign_in set ended_at = now() where id = ? and ended_at is null", [id])

/** Ends all of somebody's sign-ins, but the one from which they asked for it. */
export const endAll = (
  database: Database,
  authIdentityId: string,
  exceptId = "",
): Promise<number> =>
  database.run(
    `update sign_in set ended_at = now()
     where auth_identity_id = ? and id <> ? and ended_at is null`,
    [authIdentityId, exceptId],
  )

/** Forgets what is long over. */
export const forgetOld = (database: Database): Promise<number> =>
  database.run("delete from sign_in where ends_at < now() - make_interval(days => ?)", [KEPT_DAYS])
