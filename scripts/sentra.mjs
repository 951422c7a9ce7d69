// The door of every command: `node scripts/sentra.mjs start|dev|test|verify|bench`.
// It runs on whatever Node is installed (18 or newer), sees to it that a Node new enough for the
// rest is there, and hands over to cli.ts under that Node. No package is installed yet here.
import { spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { prepareTools } from "./toolchain.mjs"

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"]
const STOPPED = 130
const scripts = dirname(fileURLToPath(import.meta.url))

/**
 * What runs below us: npm while it fetches, then cli.ts.
 * @type {import("node:child_process").ChildProcess | undefined}
 */
let child
let told = false

/**
 * A signal is passed on (from a terminal it arrives twice, which cli.ts knows), and we wait until
 * the child has stopped what it started.
 * @param {NodeJS.Signals} signal
 */
function stop(signal) {
  told = true
  child?.kill(signal)
}

for (const signal of SIGNALS) process.on(signal, () => stop(signal))
// Should npm be killed outright, nobody is left to stop us: then we stop by ourselves.
if (process.env["npm_lifecycle_event"] !== undefined) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop("SIGTERM")
  }, 1000).unref()
}

try {
  const tools = await prepareTools(dirname(scripts), (npm) => (child = npm))
  if (told) process.exit(STOPPED)
  const args = [join(scripts, "cli.ts"), ...process.argv.slice(2)]
  child = spawn(tools.node, args, { stdio: "inherit", env: tools.env })
  child.on("exit", (code) => process.exit(code ?? STOPPED))
} catch (error) {
  if (told) process.exit(STOPPED)
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
