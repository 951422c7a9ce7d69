import { existsSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { startChild, type Child, type ChildOptions } from "./child.ts"
import { Failure } from "./failure.ts"
import { medusaChild, type MedusaOptions } from "./medusa.ts"
import { repositoryRoot } from "./place.ts"
import { anyFreePort } from "./ports.ts"
import { remedyFor } from "./remedies.ts"

/** Our three apps, by folder name. */
export const APPS = ["storefront", "wholesale", "artisan"] as const
export type AppName = (typeof APPS)[number]

/** A server of ours that answers. */
export type RunningSite = Child & { url: string; port: number }

const READY_WAIT_SECONDS = 120
const LAST_LINES = 12

/**
 * Starts the built Medusa server and waits until `/health` answers.
 * @param options.port any free one unless told
 * @throws Failure when it ends, or is not healthy within two minutes
 */
export async function startMedusa(
  options: MedusaOptions & { port?: number },
): Promise<RunningSite> {
  const port = options.port ?? (await anyFreePort())
  const words = ["start", "--host", "127.0.0.1", "--port", `${port}`]
  const env = { ...options.env, HOST: "127.0.0.1", PORT: `${port}` }
  const child = await startChild(medusaChild("The server", words, { ...options, env }))
  return untilAnswering(child, port, "/health")
}

/** What an app is told. */
export type AppOptions = {
  medusaUrl: string
  publishableKey: string
  sessionSecret?: string
  env?: NodeJS.ProcessEnv
  port?: number
  logFile?: string
}

/** The built entry of an app, or undefined while it has none. */
export function appEntry(app: AppName): string | undefined {
  const folder = join(repositoryRoot, "apps", app)
  const entries = [join(folder, "server.mjs"), join(folder, "dist/server/entry.mjs")]
  if (!existsSync(join(folder, "dist/server/entry.mjs"))) return undefined
  return entries.find((entry) => existsSync(entry))
}

/**
 * Starts one of the built apps and waits until it answers.
 * @throws Failure when it is not built, ends, or does not answer within two minutes
 */
export async function startApp(app: AppName, options: AppOptions): Promise<RunningSite> {
  const entry = appEntry(app)
  if (entry === undefined) {
    throw new Failure(`The app ${app} is not built: run \`pnpm exec turbo run build\` first.`)
  }
  const port = options.port ?? (await anyFreePort())
  const child = await startChild(appChild(app, entry, port, options))
  return untilAnswering(child, port, "/")
}

function appChild(
  app: AppName,
  entry: string,
  port: number,
  options: AppOptions,
): ChildOptions {
  return {
    name: `The app ${app}`,
    command: process.execPath,
    args: [entry],
    cwd: join(repositoryRoot, "apps", app),
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      DATABASE_OWNER_URL: undefined,
      NODE_ENV: "production",
      ASTRO_TELEMETRY_DISABLED: "1",
      HOST: "127.0.0.1",
      PORT: `${port}`,
      MEDUSA_URL: options.medusaUrl,
      MEDUSA_PUBLISHABLE_KEY: options.publishableKey,
      SENTRA_SESSION_SECRET: options.sessionSecret ?? "only-for-tests-".padEnd(48, "x"),
      ...options.env,
    },
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
  }
}

async function untilAnswering(child: Child, port: number, path: string): Promise<RunningSite> {
  const url = `http://127.0.0.1:${port}`
  const until = Date.now() + READY_WAIT_SECONDS * 1000
  while (Date.now() < until && !child.hasExited()) {
    if (await answers(`${url}${path}`)) return { ...child, url, port }
    await wait(100)
  }
  const why = child.hasExited() ? "ended while starting" : "did not answer within two minutes"
  await child.kill()
  const words = child.logs().trimEnd().split("\n").slice(-LAST_LINES).join("\n  ")
  throw new Failure(remedyFor(words) ?? `${child.name} ${why}; its last words:\n  ${words}`)
}

/** Any answer below 500 will do: a page may well send an anonymous visitor elsewhere. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.status < 500
  } catch {
    return false
  }
}
