// The door of every command: `node scripts/sentra.mjs start|dev|test|verify|bench`.
// It runs on whatever Node is installed (18 or newer), sees to it that a Node new enough for the
// rest is there, and hands over to cli.ts under that Node. No package is installed yet here.
import { spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { prepareTools } from "./toolchain.mjs"

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"]
const scripts = dirname(fileURLToPath(import.meta.url))

try {
  const tools = await prepareTools(dirname(scripts))
  handOver(tools.node, tools.env)
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

/**
 * Runs cli.ts and ends as it ends. A signal is passed on (from a terminal it arrives twice, which
 * cli.ts knows), and we wait until it has stopped what it started.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
function handOver(node, env) {
  const args = [join(scripts, "cli.ts"), ...process.argv.slice(2)]
  const child = spawn(node, args, { stdio: "inherit", env })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  if (process.env["npm_lifecycle_event"] !== undefined) stopWithoutParent(child)
  child.on("exit", (code) => {
    process.exit(code ?? 1)
  })
}

/**
 * Should npm be killed outright, nobody is left to stop us: then we stop by ourselves.
 * @param {import("node:child_process").ChildProcess} child
 */
function stopWithoutParent(child) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM")
  }, 1000).unref()
}
