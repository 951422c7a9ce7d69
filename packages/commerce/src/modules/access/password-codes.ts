import { z } from "@medusajs/framework/zod"
import { rowId } from "../../lib/row-id.js"
import type { Database } from "../../lib/sql.js"
import type { Login } from "./types.js"

/** A member lives far from the office and may only come home the next day. */
export const PASSWORD_CODE_HOURS = 48

/** Keeps a code's digest in place of the one that was open; the code itself is kept by nobody. */
const keep = (
  database: Database,
  code: Login & { digest: string; madeBy: string },
): Promise<void> =>
  database.transaction(async (sql) => {
    await sql.run("delete from password_code where auth_identity_id = ? and used_at is null", [
      code.authIdentityId,
    ])
    await sql.run(
      `insert into password_code (id, actor_type, auth_identity_id, code_digest, made_by, ends_at)
       values (?, ?, ?, ?, ?, now() + make_interval(hours => ?))`,
      [
        rowId("pwcode"),
        code.actorType,
        code.authIdentityId,
        code.digest,
        code.madeBy,
        PASSWORD_CODE_HOURS,
      ],
    )
  })

const usedRow = z.object({ authIdentityId: z.string() })

/** Uses a code up, if it is this login's open one: whoever comes second finds it used. */
async function use(
  database: Database,
  { actorType, authIdentityId, digest }: Login & { digest: string },
): Promise<boolean> {
  const used = await database.rows(
    usedRow,
    `update password_code set used_at = now()
     where actor_type = ? and auth_identity_id = ? and code_digest = ? and used_at is null
       and ends_at > now()
     returning auth_identity_id`,
    [actorType, authIdentityId, digest],
  )
  return used.length > 0
}

/** Forgets codes that nobody can use any more. */
const forgetOld = (database: Database): Promise<number> =>
  database.run("delete from password_code where ends_at < now()")

export const passwordCodes = { keep, use, forgetOld }
