import { createRequire } from "node:module"
import { join } from "node:path"
import { repositoryRoot, serverFolder, urlAs } from "@sentra/local"
import type { MedusaContainer } from "@medusajs/framework/types"
import { TEST_FILES, TEST_SECRETS, TEST_SERVER_ROLE } from "./secrets.js"

/** Medusa in this very process: its services and workflows, without HTTP. */
export type TestContainer = { container: MedusaContainer; stop: () => Promise<void> }

type Loaders = (options: {
  directory: string
  expressApp: unknown
  skipLoadingEntryPoints: boolean
}) => Promise<{ container: MedusaContainer; shutdown: () => Promise<void> }>

/**
 * Loads the built Medusa into this process. Medusa keeps global state, so there is one container
 * in a process: one test file, one call (the vitest preset gives each file its own process).
 * @param databaseUrl a migrated database
 */
export async function startContainer(databaseUrl: string): Promise<TestContainer> {
  Object.assign(process.env, TEST_SECRETS, TEST_FILES, {
    DATABASE_URL: urlAs(databaseUrl, TEST_SERVER_ROLE),
    NODE_ENV: "production",
    MEDUSA_WORKER_MODE: "server",
    MEDUSA_DISABLE_TELEMETRY: "true",
  })
  process.chdir(serverFolder)
  const require = createRequire(join(repositoryRoot, "package.json"))
  // `require` knows no types; these are the loaders that `medusa start` calls.
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Loaders }
  const { container, shutdown } = await load({
    directory: serverFolder,
    expressApp: undefined,
    skipLoadingEntryPoints: true,
  })
  return { container, stop: shutdown }
}
