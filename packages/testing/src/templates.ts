import { rm } from "node:fs/promises"
import {
  grantToServer, hashOf, makeRole, migrateDatabase, repositoryRoot, seedDemo, urlAs, withConnection,
} from "@sentra/local"
import { TEST_FILES, TEST_SECRETS, TEST_SERVER_ROLE } from "./secrets.js"

/**
 * What a test database is a copy of: the bare, migrated schema, or the demo cooperative as the
 * seed leaves it.
 */
export type TemplateKind = "migrated" | "demo"

const COMPILED = "packages/commerce/.medusa/server/src"

/** What decides the schema: migrations, models and links; a service alone changes no table. */
const SCHEMA = {
  folders: [
    `${COMPILED}/modules`, `${COMPILED}/links`, `${COMPILED}/search`,
    ".medusa/server/medusa-config.js", "pnpm-lock.yaml",
  ],
  wanted: (file: string) =>
    file.endsWith(".js") &&
    (!file.includes("/modules/") || /\/(migrations|models)\/|\/index\.js$/.test(file)),
}

/**
 * What decides the demo: everything its seed runs. With SENTRA_KEEP_DEMO, for work on routes and
 * pages, only the schema and what the seed itself says.
 */
const DEMO = {
  folders: [
    COMPILED, "packages/demo/dist", "packages/domain/dist", "packages/contracts/dist",
    "packages/artwork/dist",
  ],
  wanted: (file: string) =>
    file.endsWith(".js") &&
    (process.env["SENTRA_KEEP_DEMO"] === undefined || /\/migrations\/|packages\/demo\//.test(file)),
}

/** Any number will do, as long as all of ours use the same. */
const MAKING_TEMPLATES_LOCK = 731_904

/** The name of the template that this build wants; it changes with what decides its content. */
export function templateName(kind: TemplateKind): string {
  const schema = hashOf(repositoryRoot, SCHEMA.folders, SCHEMA.wanted)
  if (kind === "migrated") return `template_migrated_${schema}`
  return `template_demo_${schema}_${hashOf(repositoryRoot, DEMO.folders, DEMO.wanted)}`
}

/**
 * Makes the template where it is missing; others who want it at the same moment wait. The demo is
 * seeded into a copy of the migrated schema.
 * @param adminUrl the `postgres` database of the test cluster
 * @returns its name
 */
export async function ensureTemplate(adminUrl: string, kind: TemplateKind): Promise<string> {
  const name = templateName(kind)
  const schema = kind === "demo" ? await ensureTemplate(adminUrl, "migrated") : undefined
  await withConnection(adminUrl, async ({ query }) => {
    await query("select pg_advisory_lock($1)", [MAKING_TEMPLATES_LOCK])
    await makeRole(adminUrl, TEST_SERVER_ROLE)
    const found = await query("select 1 from pg_database where datname = $1", [name])
    if (found.length > 0) return
    const unfinished = `unfinished_${kind}`
    await query(`drop database if exists ${unfinished} with (force)`)
    const copied = schema === undefined ? "" : ` template ${schema} strategy file_copy`
    await query(`create database ${unfinished}${copied}`)
    await fill(databaseUrlOf(adminUrl, unfinished), kind)
    await query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

async function fill(databaseUrl: string, kind: TemplateKind): Promise<void> {
  if (kind === "demo") {
    await rm(TEST_FILES.SENTRA_FILES_DIR, { recursive: true, force: true })
    const env = { ...TEST_SECRETS, ...TEST_FILES }
    return seedDemo({ databaseUrl: urlAs(databaseUrl, TEST_SERVER_ROLE), env })
  }
  await migrateDatabase({ databaseUrl, env: TEST_SECRETS })
  await grantToServer(databaseUrl, TEST_SERVER_ROLE.name)
}

/** The address of another database of the same cluster. */
export function databaseUrlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
