import {
  appEntry, APPS, Failure, firstFreePort, startApp, startMedusa, stateFolder, withConnection,
  type AppName, type RunningSite,
} from "../../packages/local/src/index.ts"
import { say, step } from "../steps.ts"
import { logFile } from "../workspace.ts"
import { WANTED_PORTS } from "./options.ts"
import type { Secrets } from "./secrets.ts"
import type { Address } from "./table.ts"

const TITLES: Readonly<Record<AppName, string>> = {
  storefront: "Shop", wholesale: "Wholesale portal", artisan: "Artisan app",
}

/** What the server and the seed are told beside the database. */
export function serverEnvironment(secrets: Secrets, medusaUrl: string): NodeJS.ProcessEnv {
  return {
    ...secrets,
    MEDUSA_BACKEND_URL: medusaUrl,
    ADMIN_CORS: [medusaUrl, medusaUrl.replace("127.0.0.1", "localhost")].join(","),
    SENTRA_STATE_DIR: stateFolder,
  }
}

/** The ports of this run, each the wanted one or the next that is free. */
export async function choosePorts(): Promise<Record<keyof typeof WANTED_PORTS, number>> {
  const spoken = new Set<number>()
  const choose = async (wanted: number): Promise<number> => {
    const port = await firstFreePort(wanted, spoken)
    spoken.add(port)
    return port
  }
  return {
    storefront: await choose(WANTED_PORTS.storefront),
    wholesale: await choose(WANTED_PORTS.wholesale),
    artisan: await choose(WANTED_PORTS.artisan),
    medusa: await choose(WANTED_PORTS.medusa),
  }
}

/** Starts the server, then the apps together; anything that fails ends the start. */
export async function startSites(
  databaseUrl: string,
  secrets: Secrets,
  ports: Record<keyof typeof WANTED_PORTS, number>,
): Promise<Address[]> {
  const medusaUrl = `http://127.0.0.1:${ports.medusa}`
  const env = {
    ...serverEnvironment(secrets, medusaUrl),
    // Where the links in mails lead.
    WHOLESALE_URL: process.env["WHOLESALE_URL"] ?? `http://127.0.0.1:${ports.wholesale}`,
    ARTISAN_URL: process.env["ARTISAN_URL"] ?? `http://127.0.0.1:${ports.artisan}`,
  }
  await step("Starting the server", ({ at }) => startMedusa({
    databaseUrl, env, port: ports.medusa, logFile: logFile("server"), onOutput: at,
  }))
  const publishableKey = await readPublishableKey(databaseUrl)
  const ready = APPS.filter((app) => appEntry(app) !== undefined)
  const sites = await step("Starting the apps", () => Promise.all(ready.map((app) => startApp(app, {
    medusaUrl,
    publishableKey,
    sessionSecret: secrets.SENTRA_SESSION_SECRET,
    env: {
      SENTRA_STATE_DIR: stateFolder,
      SHOP_ORIGIN: process.env["SHOP_ORIGIN"] ?? `http://127.0.0.1:${ports.storefront}`,
      WHOLESALE_URL: `http://127.0.0.1:${ports.wholesale}`,
    },
    port: ports[app],
    logFile: logFile(app),
  }))))
  for (const app of APPS.filter((name) => !ready.includes(name))) {
    say(`The app ${app} is not part of this checkout; it was left out.`)
  }
  return [
    ...ready.map((app, index) => addressOf(app, sites[index])),
    {
      what: "Admin", url: `${medusaUrl}/app`, port: ports.medusa, wanted: WANTED_PORTS.medusa,
    },
  ]
}

function addressOf(app: AppName, site: RunningSite | undefined): Address {
  if (site === undefined) throw new Failure(`The app ${app} did not start.`)
  return { what: TITLES[app], url: site.url, port: site.port, wanted: WANTED_PORTS[app] }
}

/** The key that says which sales channel the apps sell in; the seed makes it. */
export async function readPublishableKey(databaseUrl: string): Promise<string> {
  return withConnection(databaseUrl, async ({ query }) => {
    const [row] = await query(
      "select token from api_key where type = 'publishable' and revoked_at is null "
      + "and deleted_at is null order by created_at, id limit 1",
    )
    const token = row?.["token"]
    return typeof token === "string" ? token : ""
  })
}
