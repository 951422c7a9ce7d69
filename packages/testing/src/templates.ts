import {
  hashOf, migrateDatabase, repositoryRoot, seedDemo, withConnection,
} from "@sentra/local"
import { TEST_SECRETS } from "./secrets.js"

/**
 * What a test database is a copy of: the bare, migrated schema, or the demo cooperative as the
 * seed leaves it.
 */
export type TemplateKind = "migrated" | "demo"

const COMPILED = "packages/commerce/.medusa/server/src"
const SOURCES: Readonly<Record<TemplateKind, readonly string[]>> = {
  migrated: [
    `${COMPILED}/modules`, `${COMPILED}/links`, `${COMPILED}/search`,
    ".medusa/server/medusa-config.js", "pnpm-lock.yaml",
  ],
  demo: [
    `${COMPILED}`, "packages/demo/dist", "packages/domain/dist", "packages/contracts/dist",
    ".medusa/server/medusa-config.js", "pnpm-lock.yaml",
  ],
}

/** Any number will do, as long as all of ours use the same. */
const MAKING_TEMPLATES_LOCK = 731_904

/** The name of the template that this build wants; it changes with what decides its content. */
export function templateName(kind: TemplateKind): string {
  const hash = hashOf(repositoryRoot, SOURCES[kind], (file) => file.endsWith(".js"))
  return `template_${kind}_${hash}`
}

/**
 * Makes the template where it is missing; others who want it at the same moment wait.
 * @param adminUrl the `postgres` database of the test cluster
 * @returns its name
 */
export async function ensureTemplate(adminUrl: string, kind: TemplateKind): Promise<string> {
  const name = templateName(kind)
  await withConnection(adminUrl, async ({ query }) => {
    await query("select pg_advisory_lock($1)", [MAKING_TEMPLATES_LOCK])
    const found = await query("select 1 from pg_database where datname = $1", [name])
    if (found.length > 0) return
    const unfinished = `unfinished_${kind}`
    await query(`drop database if exists ${unfinished} with (force)`)
    await query(`create database ${unfinished}`)
    await fill(databaseUrlOf(adminUrl, unfinished), kind)
    await query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

async function fill(databaseUrl: string, kind: TemplateKind): Promise<void> {
  const options = { databaseUrl, env: TEST_SECRETS }
  await migrateDatabase(options)
  if (kind === "demo") await seedDemo(options)
}

/** The address of another database of the same cluster. */
export function databaseUrlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
