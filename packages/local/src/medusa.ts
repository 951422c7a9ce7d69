import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import type { ChildOptions } from "./child.ts"
import { Failure } from "./failure.ts"
import { repositoryRoot } from "./place.ts"
import { run } from "./run.ts"

/** The built server; Medusa's commands run in it, so that nothing is compiled at start. */
export const serverFolder = join(repositoryRoot, ".medusa/server")

/** The demo cooperative: a package of its own, which nothing of the product needs. */
const DEMO_SEED = join(repositoryRoot, "packages/demo/dist/run.js")

/** What a Medusa command needs to know beside its words. */
export type MedusaOptions = {
  databaseUrl: string
  env?: NodeJS.ProcessEnv
  logFile?: string
  onOutput?: (text: string) => void
}

/** How to start `medusa <words>` in the built server. */
export function medusaChild(
  name: string,
  words: readonly string[],
  options: MedusaOptions,
): ChildOptions {
  if (!existsSync(join(serverFolder, "medusa-config.js"))) {
    throw new Failure("The server is not built yet: run `pnpm exec turbo run build` first.")
  }
  const cli = join(
    dirname(createRequire(join(repositoryRoot, "package.json")).resolve("@medusajs/cli")), "..",
  )
  const { databaseUrl, env, logFile, onOutput } = options
  return {
    name,
    command: process.execPath,
    args: [join(cli, "cli.js"), ...words],
    cwd: serverFolder,
    env: { ...process.env, ...SERVER_ENV, ...env, ...onlyDatabase(databaseUrl) },
    ...(logFile === undefined ? {} : { logFile }),
    ...(onOutput === undefined ? {} : { onOutput }),
  }
}

/** The owner's address stays with the start: no server has it. */
const onlyDatabase = (databaseUrl: string): NodeJS.ProcessEnv => {
  return { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: undefined }
}

const SERVER_ENV = {
  NODE_ENV: "production",
  DO_NOT_TRACK: "1",
  MEDUSA_DISABLE_TELEMETRY: "true",
  ASTRO_TELEMETRY_DISABLED: "1",
}

/**
 * Brings the database to this version's schema: migrations, links, and the search index.
 * Doing it again changes nothing.
 * @throws Failure with the last words of the migration
 */
export async function migrateDatabase(options: MedusaOptions): Promise<void> {
  const words = ["db:migrate", "--execute-safe-links"]
  await run(medusaChild("The migration", words, options))
}

/**
 * Fills an empty, migrated database with the demo cooperative.
 * @throws Failure with the last words of the seed
 */
export async function seedDemo(options: MedusaOptions): Promise<void> {
  const words = ["exec", relative(serverFolder, DEMO_SEED)]
  const env = { ...options.env, SENTRA_ROOT: repositoryRoot }
  await run(medusaChild("The demo seed", words, { ...options, env }))
}

/** Whether this build carries the demo cooperative. */
export const hasDemoSeed = (): boolean => existsSync(DEMO_SEED)
