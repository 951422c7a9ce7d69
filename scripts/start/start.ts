import {
  Failure, livingChildren, remedyFor, stopAllChildren, type Child,
} from "../../packages/local/src/index.ts"
import { say, spoken, step } from "../steps.ts"
import { buildWorkspace, logFile } from "../workspace.ts"
import { agreeToReset, checkOutsideDatabase, openDatabase } from "./database.ts"
import { watchDisk, type DiskWatch } from "./disk.ts"
import { hasNoStaff, inviteFirstPerson } from "./first-person.ts"
import { startOptions, type StartOptions } from "./options.ts"
import { prepareDatabase } from "./prepare.ts"
import { takeRunLock } from "./run-lock.ts"
import { readSecrets } from "./secrets.ts"
import { choosePorts, serverEnvironment, startSites } from "./sites.ts"
import { printTable, type Address } from "./table.ts"

/**
 * `npm start`: builds what changed, starts the database, the server and the apps, and stays until
 * it is told to stop.
 * @returns the exit code: 0 after Ctrl-C or SIGTERM
 * @throws Failure when a part ends by itself; the others are stopped then
 */
export async function start(args: readonly string[]): Promise<number> {
  const began = Date.now()
  const options = startOptions(args)
  const release = await takeRunLock()
  const told = untilTold()
  try {
    const disk = watchDisk()
    const addresses = await Promise.race([bringUp(options, disk), told, disk.full])
    if (addresses === "told") return 0
    printTable(addresses)
    say(`Ready after ${spoken(Date.now() - began)}.`)
    const end = await Promise.race([told, disk.full, ...livingChildren().map(deathOf)])
    if (end === "told") return 0
    throw new Failure(lastWordsOf(end))
  } finally {
    if (livingChildren().length > 0) {
      say()
      await step("Stopping everything", () => stopAllChildren())
    }
    release()
  }
}

async function bringUp(options: StartOptions, { hear }: DiskWatch): Promise<Address[]> {
  const secrets = readSecrets()
  await checkOutsideDatabase()
  await agreeToReset(options)
  await buildWorkspace()
  const database = await openDatabase(options, hear)
  const ports = await choosePorts()
  const env = serverEnvironment(secrets, `http://127.0.0.1:${ports.medusa}`)
  await prepareDatabase(database, env, options)
  const addresses = await startSites(database.url, secrets, ports)
  const invited = await inviteWhereNobodyIs(database.url, env, options.firstEmail)
  return invited === undefined ? addresses : [
    ...addresses,
    {
      what: `First sign-in of ${options.firstEmail}`,
      url: `http://127.0.0.1:${ports.medusa}${invited}`,
      port: ports.medusa,
    },
  ]
}

/** In an empty house somebody must be the first to come in. */
async function inviteWhereNobodyIs(
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
  email: string,
): Promise<string | undefined> {
  if (!(await hasNoStaff(databaseUrl))) return undefined
  const logged = { databaseUrl, env, logFile: logFile("first-person") }
  return step("Inviting the first of the staff", () => inviteFirstPerson(logged, email))
}

/** Settles at the first Ctrl-C, SIGTERM or hang-up; what follows is heard, and changes nothing. */
export function untilTold(): Promise<"told"> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => resolve("told"))
    }
  })
}

const deathOf = async (child: Child): Promise<Child> => {
  await child.exited
  return child
}

function lastWordsOf(child: Child): string {
  const words = child.logs()
  const known = remedyFor(words.slice(-4000))
  return known ?? `${child.name} ended by itself, so everything was stopped: its last words are in `
    + ".sentra/logs; start again with `npm start`."
}
