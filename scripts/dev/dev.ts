import { join } from "node:path"
import {
  APPS, Failure, livingChildren, repositoryRoot, startMedusa, stopAllChildren,
} from "../../packages/local/src/index.ts"
import { agreeToReset, checkOutsideDatabase, openDatabase } from "../start/database.ts"
import { watchDisk, type DiskWatch } from "../start/disk.ts"
import { startOptions, WANTED_PORTS, type StartOptions } from "../start/options.ts"
import { prepareDatabase } from "../start/prepare.ts"
import { takeRunLock } from "../start/run-lock.ts"
import { readSecrets, type Secrets } from "../start/secrets.ts"
import { choosePorts, readPublishableKey, serverEnvironment } from "../start/sites.ts"
import { untilTold } from "../start/start.ts"
import { printTable } from "../start/table.ts"
import { say, step } from "../steps.ts"
import { has, workspaceFolders } from "../test/packages.ts"
import { buildWorkspace } from "../workspace.ts"
import { onChange, stopWatching } from "./on-change.ts"
import { startWatcher, talk } from "./watcher.ts"

const PLUGIN = "packages/commerce"

/** Starts anew with each change, and waits for the next one when a change has broken it. */
const SERVER = "The server"

/**
 * `npm run dev`: everything of `npm start`, but rebuilt while you write. Packages by `tsc -w`, the
 * apps by `astro dev`; the server starts anew when what it runs has changed.
 */
export async function dev(args: readonly string[]): Promise<number> {
  const options = startOptions(args)
  const release = await takeRunLock()
  const told = untilTold()
  try {
    const disk = watchDisk()
    await Promise.race([bringUp(options, disk), told, disk.full])
    const deaths = livingChildren().filter(({ name }) => name !== SERVER).map(async (child) => {
      await child.exited
      throw new Failure(`${child.name} ended by itself: its last words are above.`)
    })
    await Promise.race([told, disk.full, ...deaths])
    return 0
  } finally {
    stopWatching()
    await stopAllChildren()
    release()
  }
}

async function bringUp(options: StartOptions, { hear }: DiskWatch): Promise<void> {
  const secrets = readSecrets()
  await checkOutsideDatabase()
  await agreeToReset(options)
  await buildWorkspace()
  const database = await openDatabase(options, hear)
  const ports = await choosePorts()
  const medusaUrl = `http://127.0.0.1:${ports.medusa}`
  await prepareDatabase(database, serverEnvironment(secrets, medusaUrl), { empty: false })
  await startCompilers()
  await runServer(database.url, secrets, ports.medusa)
  const publishableKey = await readPublishableKey(database.url)
  for (const app of APPS.filter((name) => has(`apps/${name}`, "astro.config.mjs"))) {
    await startWatcher(app, `apps/${app}`, ["astro", "dev", "--port", `${ports[app]}`], {
      MEDUSA_URL: medusaUrl,
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      SENTRA_SESSION_SECRET: secrets.SENTRA_SESSION_SECRET,
      WHOLESALE_URL: `http://127.0.0.1:${ports.wholesale}`,
      HOST: "127.0.0.1",
      PORT: `${ports[app]}`,
    })
  }
  printTable([...APPS, "medusa" as const].map((name) => ({
    what: name, url: `http://127.0.0.1:${ports[name]}`, port: ports[name],
    wanted: WANTED_PORTS[name],
  })))
}

async function startCompilers(): Promise<void> {
  const tsc = (project: string): string[] => {
    return ["tsc", "-p", project, "--watch", "--preserveWatchOutput"]
  }
  for (const folder of workspaceFolders().filter((name) => has(name, "tsconfig.build.json"))) {
    await startWatcher(folder, folder, tsc("tsconfig.build.json"), {})
  }
  await startWatcher(PLUGIN, PLUGIN, tsc("tsconfig.json"), {})
}

/**
 * The dashboard's pages are bundled, so a change there runs the whole build of the server.
 * Two starts never overlap; a change during one leads to another after it.
 */
async function runServer(databaseUrl: string, secrets: Secrets, port: number): Promise<void> {
  const env = serverEnvironment(secrets, `http://127.0.0.1:${port}`)
  const start = () => startMedusa({ databaseUrl, env, port, onOutput: talk("server") })
  let server = await step("Starting the server", start)
  const folders = [
    `${PLUGIN}/.medusa/server/src`, "packages/domain/dist", "packages/contracts/dist",
  ].map((folder) => join(repositoryRoot, folder))
  onChange(folders, async () => {
    say("The server's code has changed: starting it anew.")
    await server.stop()
    server = await start()
  })
  onChange([join(repositoryRoot, PLUGIN, "src/admin")], () => buildWorkspace(["//"]))
}
