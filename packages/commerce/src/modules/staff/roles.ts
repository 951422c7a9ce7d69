import { z } from "@medusajs/framework/zod"
import type { StaffRole } from "@sentra/contracts"
import { conflict } from "../../lib/refusal.js"
import { jsonTexts, type Database, type Sql } from "../../lib/sql.js"
import { roleRow } from "./types.js"

const read = (sql: Sql): Promise<z.output<typeof roleRow>[]> =>
  sql.rows(roleRow, "select user_id, role from staff_role order by user_id, role")

/** What one person may become, and what the one who decides has looked at. */
export type RoleChange = {
  userId: string
  roles: readonly StaffRole[]
  /** The roles as they were seen; others in the meantime are a CONFLICT. */
  seen?: readonly StaffRole[]
  grantedBy: string
}

/** Gives a person exactly these roles; answers those of before. One change at a time. */
export async function replace(database: Database, change: RoleChange): Promise<StaffRole[]> {
  return database.transaction(async (sql) => {
    await sql.run("lock table staff_role in share row exclusive mode")
    const rows = await read(sql)
    const before = rows.flatMap(({ userId, role }) => (userId === change.userId ? [role] : []))
    refuseStale(change, before)
    refuseWithoutChair(change, rows)
    await sql.run(
      `delete from staff_role where user_id = ?
         and role not in (select jsonb_array_elements_text(?::jsonb))`,
      [change.userId, jsonTexts(change.roles)],
    )
    await sql.run(
      `insert into staff_role (user_id, role, granted_by)
       select ?, jsonb_array_elements_text(?::jsonb), ? on conflict do nothing`,
      [change.userId, jsonTexts(change.roles), change.grantedBy],
    )
    return before
  })
}

function refuseStale({ seen, roles }: RoleChange, before: readonly StaffRole[]): void {
  const same = (one: readonly StaffRole[], other: readonly StaffRole[]): boolean =>
    one.toSorted().join() === other.toSorted().join()
  if (seen === undefined || same(seen, before) || same(roles, before)) return
  throw conflict({
    id: "Peran orang ini sudah berubah. Muat ulang halaman ini, lalu putuskan lagi.",
    en: "This person's roles have changed meanwhile. Reload this page, then decide again.",
  })
}

function refuseWithoutChair(
  { userId, roles }: RoleChange,
  rows: readonly z.output<typeof roleRow>[],
): void {
  if (roles.includes("chair")) return
  const others = rows.filter((row) => row.role === "chair" && row.userId !== userId)
  if (others.length > 0) return
  throw conflict({
    field: "roles",
    id: "Koperasi harus punya ketua. Beri peran ketua kepada orang lain lebih dulu.",
    en: "A cooperative keeps a chair. Give somebody else the role of chair first.",
  })
}
