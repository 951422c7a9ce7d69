import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { run } from "../../packages/local/src/index.ts"
import { logFile } from "../workspace.ts"
import { chooseBrowser } from "./choose-browser.ts"
import { runProgram } from "./command.ts"

/** Debian's packages: the small one without a window first. */
const DEBIAN_PACKAGES = ["chromium-headless-shell", "chromium"]

/**
 * A browser for the journeys, found or installed on this machine.
 * @returns variables for the journeys; none when Playwright finds its own download by itself
 * @throws Failure when there is no way to a browser
 */
export function findBrowser(): Promise<NodeJS.ProcessEnv> {
  return chooseBrowser({
    named: process.env["CHROMIUM_PATH"] ?? "",
    exists: existsSync,
    mayUseApt: () => {
      return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0
    },
    installFromDebian,
    download,
  })
}

/** The first of the packages that this machine's sources offer for installation. */
async function installFromDebian(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (name: string, args: readonly string[]): Promise<string> => run({
    name, command: "apt-get", args, cwd: "/", env, logFile: logFile(name),
  })
  await apt("apt-update", ["update", "-q"])
  const offered = DEBIAN_PACKAGES.find((name) => spawnSync("apt-cache", ["show", name]).status === 0)
  if (offered === undefined) throw new Error("apt offers no Chromium here.")
  await apt("apt-install", ["install", "-y", "-q", "--no-install-recommends", offered])
}

async function download(): Promise<void> {
  const words = ["playwright", "install", "chromium"]
  const { code, output } = await runProgram({ name: "browser", words, folder: "apps/journeys" })
  if (code !== 0) throw new Error(output.trimEnd())
}
