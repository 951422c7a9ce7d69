import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { sendSignal, startChild, type Child, type ChildOptions } from "../child.ts"
import { Failure } from "../failure.ts"
import { anyFreePort } from "../ports.ts"
import { commandOf, isRunning } from "../processes.ts"
import { remedyFor } from "../remedies.ts"
import { dataFolderOf, type Cluster } from "./cluster.ts"
import { canConnect } from "./connect.ts"

/** A running Postgres of ours. */
export type RunningPostgres = {
  child: Child
  port: number
  /** The address of one of its databases, password included. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/** What differs between a shop's Postgres and one for tests. */
export type PostgresSettings = Readonly<Record<string, string>>

/** Tests may lose everything at a power cut, and want statement counts. */
export const SETTINGS_FOR_TESTS: PostgresSettings = {
  "fsync": "off",
  "synchronous_commit": "off",
  "full_page_writes": "off",
  "autovacuum": "off",
  "max_connections": "300",
  "shared_preload_libraries": "pg_stat_statements",
  "pg_stat_statements.track": "top",
}

const READY_WAIT_SECONDS = 60

/**
 * Starts Postgres on the loopback address, on a port of the system's choice, without a socket
 * file. A Postgres that an earlier start left running on the same data is stopped first.
 * @param output where its words go
 * @throws Failure when it does not become ready within a minute
 */
export async function startPostgres(
  cluster: Cluster,
  settings: PostgresSettings = {},
  output: Pick<ChildOptions, "logFile" | "onOutput"> = {},
): Promise<RunningPostgres> {
  await stopLeftover(dataFolderOf(cluster))
  const port = await anyFreePort()
  const all = {
    listen_addresses: "127.0.0.1", port: `${port}`, unix_socket_directories: "",
    timezone: "UTC", log_timezone: "UTC", ...settings,
  }
  const child = await startChild({
    name: "Postgres",
    command: cluster.binaries.postgres,
    args: ["-D", dataFolderOf(cluster), ...flagsOf(all)],
    cwd: "/",
    env: { LC_ALL: "C", TZ: "UTC" },
    user: cluster.user,
    stopSignal: "SIGINT",
    endsLast: true,
    ...output,
  })
  const urlOf = (database: string): string => {
    return `postgres://sentra:${cluster.password}@127.0.0.1:${port}/${database}`
  }
  await untilReady(child, urlOf("postgres"))
  return { child, port, urlOf, stop: () => child.stop() }
}

function flagsOf(settings: PostgresSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
}

async function untilReady(child: Child, url: string): Promise<void> {
  const until = Date.now() + READY_WAIT_SECONDS * 1000
  while (Date.now() < until) {
    if (child.hasExited()) break
    if (await canConnect(url)) return
    await wait(50)
  }
  await child.stop()
  const words = child.logs()
  throw new Failure(
    remedyFor(words)
    ?? `Postgres did not start; its last words: ${words.trimEnd().split("\n").slice(-3).join(" ")}`,
  )
}

/**
 * A start that was killed leaves `postmaster.pid`, and perhaps the process in it. The process is
 * ended like at a clean stop; a file whose process is gone, or is no Postgres, is removed.
 */
async function stopLeftover(data: string): Promise<void> {
  const file = join(data, "postmaster.pid")
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10)
  if (Number.isNaN(pid) || !commandOf(pid).includes("postgres")) {
    rmSync(file, { force: true })
    return
  }
  sendSignal(pid, "SIGINT")
  for (let tries = 0; tries < 300 && isRunning(pid); tries += 1) await wait(100)
  if (isRunning(pid)) {
    throw new Failure(
      `An earlier Postgres (process ${pid}) still holds the data and does not stop: `
      + `end it with \`kill -QUIT ${pid}\` and start again.`,
    )
  }
}
