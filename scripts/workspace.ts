import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { hashOf } from "../packages/local/src/hash.ts"
import { repositoryRoot, stateFolder } from "../packages/local/src/place.ts"
import { installRemedyFor } from "../packages/local/src/remedies.ts"
import { run } from "../packages/local/src/run.ts"
import { step } from "./steps.ts"

/** Where the output of a step or a server is kept. */
export const logFile = (name: string): string => join(stateFolder, "logs", `${name}.log`)

/** A program of the workspace, by its name in `node_modules/.bin`. */
const program = (name: string): string => {
  return join(repositoryRoot, "node_modules/.bin", name)
}

/** Telemetry stays off in everything we start. */
export const QUIET = {
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  MEDUSA_DISABLE_TELEMETRY: "true",
  TURBO_TELEMETRY_DISABLED: "1",
  NO_UPDATE_NOTIFIER: "1",
}

/** Installs what the lockfile says; nothing to do when that was done already. */
export async function installPackages(): Promise<void> {
  const mark = join(repositoryRoot, "node_modules/.sentra-installed")
  const wanted = hashOf(repositoryRoot, ["pnpm-lock.yaml", "pnpm-workspace.yaml"])
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return
  mkdirSync(stateFolder, { recursive: true })
  await step("Installing packages", async ({ at }) => {
    await run({
      name: "pnpm install",
      command: "pnpm",
      args: ["install", "--frozen-lockfile", "--reporter=append-only"],
      cwd: repositoryRoot,
      // Without a terminal pnpm asks nothing only when it takes itself to be in CI.
      env: { ...process.env, ...QUIET, CI: "true" },
      logFile: logFile("install"),
      onOutput: at,
    }, installRemedyFor)
  })
  writeFileSync(mark, wanted)
}

/**
 * Builds what changed since the last build; turbo knows by the content of the files.
 * @param only names of packages, or everything when empty
 */
export async function buildWorkspace(only: readonly string[] = []): Promise<void> {
  await step("Building the server and the apps", async ({ at }) => {
    await run({
      name: "The build",
      command: program("turbo"),
      args: [
        "run", "build", "--output-logs=new-only", "--log-order=stream", "--no-color",
        "--concurrency=3", ...only.map((name) => `--filter=${name}`),
      ],
      cwd: repositoryRoot,
      env: { ...process.env, ...QUIET },
      logFile: logFile("build"),
      onOutput: at,
    })
  })
}
