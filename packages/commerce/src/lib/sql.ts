import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

/**
 * Values a placeholder `?` takes. Lists travel as one JSON text: see `jsonRows` and `jsonTexts`.
 */
export type SqlValue = string | number | boolean | null | Date

/** Plain SQL on one connection, each answer parsed by a schema with camelCase keys. */
export type Sql = {
  rows<T>(schema: z.ZodType<T>, text: string, values?: readonly SqlValue[]): Promise<T[]>
  /** Runs a statement and tells how many rows it touched. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>
}

export type Database = Sql & {
  /** Runs `work` in one transaction; an error undoes all of it. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
}

const answer = z.object({
  rows: z.array(z.custom<Record<string, unknown>>((row) => typeof row === "object")),
  rowCount: z.number().nullable(),
})

/** The module's Postgres, for laws that need locks and set-based statements. */
export const databaseOf = (pg: Knex): Database => ({
  ...sqlOn(pg),
  transaction: (work) => pg.transaction((transaction) => work(sqlOn(transaction))),
})

const sqlOn = (pg: Knex): Sql => {
  const ask = async (text: string, values: readonly SqlValue[] = []) =>
    answer.parse(await pg.raw(text, [...values]))
  return {
    rows: async (schema, text, values) =>
      (await ask(text, values)).rows.map((row) => schema.parse(camelKeys(row))),
    run: async (text, values) => (await ask(text, values)).rowCount ?? 0,
  }
}

/** Remembers what a function made of each text: an order of 5,000 lines has few column names. */
const remembering = (change: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text) ?? change(text)
    known.set(text, found)
    return found
  }
}

const camel = remembering((key) =>
  key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
)
const snake = remembering((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

const camelKeys = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]))

/** Rows as one JSON text with snake_case keys, for `jsonb_to_recordset(?::jsonb)`. */
export const jsonRows = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value])),
    ),
    (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
  )

/** Texts as one JSON text, for `in (select jsonb_array_elements_text(?::jsonb))`. */
export const jsonTexts = (texts: Iterable<string>): string => JSON.stringify([...texts])

/** "column is one of these texts", to be filled by `jsonTexts`. */
export const isOneOf = (column: string): string =>
  `${column} in (select jsonb_array_elements_text(?::jsonb))`

/** A moment as Postgres gives it, Date or text; nothing is none, and not the beginning of 1970. */
export const momentColumn = z.union([z.date(), z.string()]).pipe(z.coerce.date())
/** Whole rupiah as Postgres gives them: text, since a JS number cannot carry every bigint. */
export const rupiahColumn = z
  .union([z.string(), z.number().int()])
  .transform((text) => BigInt(text))
/** A sum of integers, which Postgres gives as text. */
export const countColumn = z.coerce.number().int()

/** Collects the conditions of a search; without one, every row matches. */
export class Conditions {
  private readonly texts: string[] = []
  readonly values: SqlValue[] = []

  /** Adds a condition with one placeholder unless the value was not asked for. */
  when(text: string, value: SqlValue | undefined): this {
    if (value === undefined) return this
    this.texts.push(text)
    this.values.push(value)
    return this
  }

  /** Adds "column is one of" unless no list was given. An empty list matches nothing. */
  oneOf(column: string, texts: readonly string[] | undefined): this {
    return this.when(isOneOf(column), texts && jsonTexts(texts))
  }

  /** Adds a condition without a value. */
  also(text: string): this {
    this.texts.push(text)
    return this
  }

  /** The conditions as one, to be used inside a larger one. */
  get text(): string {
    return this.texts.length === 0 ? "true" : this.texts.join(" and ")
  }

  get where(): string {
    return `where ${this.text}`
  }
}

/** How many rows of a table match. */
export async function countOf(
  sql: Sql,
  table: string,
  { where, values }: Conditions = new Conditions(),
): Promise<number> {
  const [row] = await sql.rows(
    z.object({ found: countColumn }),
    `select count(*) as found from ${table} ${where}`,
    values,
  )
  return row?.found ?? 0
}

/** "(a, b) = row(excluded.a, excluded.b)": an upsert that rewrites these columns. */
export const rewriting = (columns: string): string => {
  const names = columns.split(",").map((column) => column.trim())
  return `(${names.join(", ")}) = row(${names.map((name) => `excluded.${name}`).join(", ")})`
}
