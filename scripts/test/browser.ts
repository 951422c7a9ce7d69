import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { run } from "../../packages/local/src/index.ts"
import { logFile } from "../workspace.ts"
import { runProgram } from "./command.ts"

const KNOWN_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** Debian's packages: the small one without a window first. */
const DEBIAN_PACKAGES = ["chromium-headless-shell", "chromium"]

/**
 * A browser for the journeys: the one `CHROMIUM_PATH` names, one that is installed, Debian's
 * package where we are root and apt is there, else Playwright's own download.
 * @returns variables for the journeys; none when Playwright finds its own download by itself
 * @throws Failure when there is no way to a browser
 */
export async function findBrowser(): Promise<NodeJS.ProcessEnv> {
  const found = installedBrowser()
  if (found !== undefined) return { CHROMIUM_PATH: found }
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    const installed = await installFromDebian()
    if (installed !== undefined) return { CHROMIUM_PATH: installed }
  }
  const words = ["playwright", "install", "chromium"]
  const { code, output } = await runProgram({ name: "browser", words, folder: "apps/journeys" })
  if (code === 0) return {}
  throw new Error(
    "No browser was found and none could be installed: install Chromium, or name one with "
    + `CHROMIUM_PATH.\n${output.slice(-1500)}`,
  )
}

function installedBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"]
  if (named !== undefined && named !== "") return named
  return KNOWN_PLACES.find((place) => existsSync(place))
}

async function installFromDebian(): Promise<string | undefined> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (name: string, args: readonly string[]): Promise<string> => run({
    name, command: "apt-get", args, cwd: "/", env, logFile: logFile(name),
  })
  await apt("apt-update", ["update", "-q"])
  for (const name of DEBIAN_PACKAGES) {
    const known = spawnSync("apt-cache", ["show", name]).status === 0
    if (!known) continue
    await apt("apt-install", ["install", "-y", "-q", "--no-install-recommends", name])
    const found = installedBrowser()
    if (found !== undefined) return found
  }
  return undefined
}
