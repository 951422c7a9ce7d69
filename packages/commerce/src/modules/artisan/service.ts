import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { groupBy } from "../../lib/group-by.js"
import { conflict, invalid, notFound, type Refusal } from "../../lib/refusal.js"
import { rowId } from "../../lib/row-id.js"
import {
  Conditions,
  countOf,
  databaseOf,
  jsonRows,
  jsonTexts,
  rewriting,
  type Database,
  type Sql,
} from "../../lib/sql.js"
import { writeBankAccount, type BankAccountChange } from "./bank-account.js"
import { Artisan as ArtisanModel } from "./models/artisan.js"
import { Skill as SkillModel } from "./models/skill.js"
import * as types from "./types.js"
import type {
  Artisan,
  ArtisanChange,
  ArtisanContent,
  ArtisanFilter,
  SkillContent,
} from "./types.js"

const COLUMNS = `member_number, name, workshop, village, district, city, province, joined_on,
  status, accepts_orders, phone, email, bank_name, bank_account_number, bank_account_holder,
  story_id, story_en`

export class ArtisanService extends MedusaService({ Artisan: ArtisanModel, Skill: SkillModel }) {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }, ...rest: unknown[]) {
    super(container, ...rest)
    this.database = databaseOf(container.__pg_connection__)
  }

  /** Members by member number, each with all their crafts. */
  artisans(filter: ArtisanFilter = {}): Promise<Artisan[]> {
    return read(this.database, filter)
  }

  countArtisans(): Promise<number> {
    return countOf(this.database, "artisan")
  }

  /** One member, or NOT_FOUND. */
  async artisan(id: string): Promise<Artisan> {
    const [member] = await read(this.database, { ids: [id] })
    if (!member) throw noSuchMember()
    return member
  }

  /** Enters members in the register, or rewrites those whose member number is known. */
  register(members: readonly ArtisanContent[]): Promise<Artisan[]> {
    return this.database.transaction(async (sql) => {
      await upsert(sql, members)
      const numbers = members.map((member) => member.memberNumber)
      const written = await read(sql, { memberNumbers: numbers })
      const skillsOf = new Map(members.map((member) => [member.memberNumber, member.skills]))
      await replaceSkills(
        sql,
        written.map(({ id, memberNumber }) => [id, skillsOf.get(memberNumber) ?? []]),
      )
      return read(sql, { memberNumbers: numbers })
    })
  }

  /** Another account for a member's money, if the old one stands. NOT_FOUND for a stranger. */
  changeBankAccount(id: string, change: BankAccountChange): Promise<void> {
    return this.database.transaction(async (sql) => {
      await sql.run("select id from artisan where id = ? for update", [id])
      const [member] = await read(sql, { ids: [id] })
      if (!member) throw noSuchMember()
      await writeBankAccount(sql, member, change)
    })
  }

  /**
   * Enters one new member. A number that somebody else has is refused; the same member again is
   * the one who is there, so that an entering which a crash cut short can be finished.
   */
  enter(member: ArtisanContent): Promise<{ member: Artisan; entered: boolean }> {
    return this.database.transaction(async (sql) => {
      const { memberNumber } = member
      await sql.run("select pg_advisory_xact_lock(hashtext('artisan.enter'))")
      const [taken] = await read(sql, { memberNumbers: [memberNumber] })
      if (taken && taken.name === member.name && taken.email === member.email) {
        return { member: taken, entered: false }
      }
      if (taken) {
        throw conflict({
          field: "memberNumber",
          id: `Nomor ${memberNumber} sudah dipakai ${taken.name}. Pakai nomor lain.`,
          en: `${taken.name} has the number ${memberNumber}. Take another one.`,
        })
      }
      await upsert(sql, [member])
      const [written] = await read(sql, { memberNumbers: [memberNumber] })
      if (written) await replaceSkills(sql, [[written.id, member.skills]])
      const [entered] = await read(sql, { memberNumbers: [memberNumber] })
      if (!entered) throw noSuchMember()
      return { member: entered, entered: true }
    })
  }

  /** Takes back a member who was entered and whose login then failed: nothing names her yet. */
  strike(id: string): Promise<void> {
    return this.database.transaction(async (sql) => {
      await sql.run("delete from skill where artisan_id = ?", [id])
      await sql.run("delete from artisan where id = ?", [id])
    })
  }

  /** Changes what the office may change about a member. NOT_FOUND for a stranger. */
  change(id: string, change: ArtisanChange): Promise<Artisan> {
    return this.database.transaction(async (sql) => {
      const touched = await sql.run(
        `update artisan set status = coalesce(?, status),
           accepts_orders = coalesce(?, accepts_orders), updated_at = now() where id = ?`,
        [change.status ?? null, change.acceptsOrders ?? null, id],
      )
      if (touched === 0) throw noSuchMember()
      if (change.skills) await replaceSkills(sql, [[id, change.skills]])
      const [member] = await read(sql, { ids: [id] })
      if (!member) throw noSuchMember()
      return member
    })
  }
}

async function read(sql: Sql, filter: ArtisanFilter): Promise<Artisan[]> {
  const conditions = new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("member_number", filter.memberNumbers)
    .when("id in (select artisan_id from skill where craft = ?)", filter.craft)
  const members = await sql.rows(
    types.artisanRow,
    `select * from artisan ${conditions.where} order by member_number limit ? offset ?`,
    [...conditions.values, filter.take ?? null, filter.skip ?? 0],
  )
  const skills = await sql.rows(
    types.skillRow,
    `select * from skill where artisan_id in (select jsonb_array_elements_text(?::jsonb))
     order by craft`,
    [jsonTexts(members.map((member) => member.id))],
  )
  const skillsOf = groupBy(skills, (skill) => skill.artisanId)
  return members.map((member) => ({ ...member, skills: skillsOf.get(member.id) ?? [] }))
}

async function upsert(sql: Sql, members: readonly ArtisanContent[]): Promise<void> {
  const rows = members.map(({ skills: _, ...member }) => ({
    ...member,
    id: member.id ?? rowId("art"),
  }))
  await sql.run(
    `insert into artisan (id, ${COLUMNS})
     select id, ${COLUMNS} from jsonb_populate_recordset(null::artisan, ?::jsonb)
     on conflict (member_number) do update set ${rewriting(COLUMNS)}, updated_at = now()`,
    [jsonRows(rows)],
  )
}

async function replaceSkills(
  sql: Sql,
  lists: readonly (readonly [string, readonly SkillContent[]])[],
): Promise<void> {
  const rows = lists.flatMap(([artisanId, skills]) =>
    skills.map((skill) => ({ ...skill, id: rowId("skill"), artisanId })),
  )
  const keys = new Set(rows.map((row) => `${row.artisanId} ${row.craft}`))
  if (keys.size < rows.length)
    throw invalid({
      field: "skills",
      id: "Satu keahlian tertulis dua kali. Sisakan satu baris untuk tiap keahlian.",
      en: "A craft is listed twice. Keep one row for each craft.",
    })
  await sql.run(
    `delete from skill where artisan_id in (select jsonb_array_elements_text(?::jsonb))`,
    [jsonTexts(lists.map(([artisanId]) => artisanId))],
  )
  await sql.run(
    `insert into skill (id, artisan_id, craft, weekly_minutes, grade)
     select id, artisan_id, craft, weekly_minutes, grade
     from jsonb_populate_recordset(null::skill, ?::jsonb)`,
    [jsonRows(rows)],
  )
}

const noSuchMember = (): Refusal =>
  notFound({
    id: "Anggota ini tidak ada. Pilih dari daftar anggota.",
    en: "There is no such member. Choose one from the list.",
  })
