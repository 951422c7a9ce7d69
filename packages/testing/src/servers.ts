import {
  anyFreePort, startApp as startBuiltApp, startMedusa, type AppName, type RunningSite, urlAs,
} from "@sentra/local"
import { TEST_FILES, TEST_SECRETS, TEST_SERVER_ROLE } from "./secrets.js"

/** What a test's server is started with. */
export type ServerOptions = { databaseUrl: string; env?: NodeJS.ProcessEnv; port?: number }

/**
 * Starts the built Medusa as a process of its own, ready when `/health` answers. Several may share
 * a database: that is how two server processes of one shop are tried. It runs as the role that owns
 * nothing, whoever the address names.
 * @throws Failure with its last words when it does not become healthy
 */
export async function startServer(options: ServerOptions): Promise<RunningSite> {
  const port = options.port ?? (await anyFreePort())
  const env = {
    ...TEST_SECRETS,
    ...TEST_FILES,
    MEDUSA_BACKEND_URL: `http://127.0.0.1:${port}`,
    ADMIN_CORS: `http://127.0.0.1:${port}`,
    // Stories share one buyer's phone; the one that is about the limit sets it.
    UNPAID_ORDERS_MAX: "100000",
    ...options.env,
  }
  return startMedusa({ databaseUrl: urlAs(options.databaseUrl, TEST_SERVER_ROLE), env, port })
}

/** What a test's app is started with. */
export type AppServerOptions = {
  medusaUrl: string
  publishableKey: string
  env?: NodeJS.ProcessEnv
  port?: number
}

/**
 * Starts one of the built apps as a process of its own.
 * @throws Failure with its last words when it does not answer
 */
export async function startApp(app: AppName, options: AppServerOptions): Promise<RunningSite> {
  return startBuiltApp(app, { ...options, sessionSecret: TEST_SECRETS.SENTRA_SESSION_SECRET })
}
