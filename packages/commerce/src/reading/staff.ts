import { z } from "@medusajs/framework/zod"
import { STAFF_ROLES, staffRole, type StaffPerson, type StaffRole } from "@sentra/contracts"
import { Conditions, type Sql } from "../lib/sql.js"

const personRow = z.object({
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(staffRole),
})

const PEOPLE = `
  select person.id as user_id, person.email,
    coalesce(nullif(trim(concat_ws(' ', person.first_name, person.last_name)), ''), person.email)
      as name,
    (select coalesce(jsonb_agg(role), '[]') from staff_role where user_id = person.id) as roles
  from "user" person`

/** Everybody who can sign in to the Admin, by name. */
export async function readStaff(
  sql: Sql,
  { ids }: { ids?: readonly string[] } = {},
): Promise<StaffPerson[]> {
  const { where, values } = new Conditions()
    .also("person.deleted_at is null")
    .oneOf("person.id", ids)
  const people = await sql.rows(personRow, `${PEOPLE} ${where} order by name, person.id`, values)
  return people.map((person) => ({ ...person, roles: inOrder(person.roles) }))
}

const inOrder = (roles: readonly StaffRole[]): StaffRole[] =>
  STAFF_ROLES.filter((role) => roles.includes(role))

/** Whether anybody holds an office yet. */
export async function anybodyHasARole(sql: Sql): Promise<boolean> {
  const rows = await sql.rows(z.object({ role: staffRole }), "select role from staff_role limit 1")
  return rows.length > 0
}

/** The names of these people, by id. */
export async function namesOfStaff(
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await readStaff(sql, { ids: [...new Set(ids)] })
  return new Map(people.map(({ userId, name }) => [userId, name]))
}
