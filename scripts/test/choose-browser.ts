import { Failure } from "../../packages/local/src/failure.ts"

/** What can be tried for a browser, each way asked only when the ones before it came to nothing. */
export type BrowserWays = {
  /** What `CHROMIUM_PATH` says; empty when it says nothing. */
  named: string
  exists: (path: string) => boolean
  /** Whether apt is there and we are root. */
  mayUseApt: () => boolean
  /** Debian's package. @throws with apt's words when that fails */
  installFromDebian: () => Promise<void>
  /** Playwright's own browser, which Playwright finds by itself. @throws likewise */
  download: () => Promise<void>
}

/** Where browsers lie: the small one without a window first. */
const KNOWN_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

const LAST_WORDS_MAX = 800

/**
 * A browser for the journeys: the one `CHROMIUM_PATH` names, one that is installed, Debian's
 * package where we are root and apt is there, else Playwright's own download.
 * @returns variables for the journeys; none when Playwright finds its own download by itself
 * @throws Failure when there is no way to a browser
 */
export async function chooseBrowser(ways: BrowserWays): Promise<NodeJS.ProcessEnv> {
  if (ways.named !== "") return { CHROMIUM_PATH: existing(ways.named, ways) }
  const installed = (): string | undefined => KNOWN_PLACES.find((place) => ways.exists(place))
  const found = installed()
  if (found !== undefined) return { CHROMIUM_PATH: found }
  const reasons: string[] = []
  if (ways.mayUseApt()) {
    await attempt(ways.installFromDebian, reasons)
    const fromDebian = installed()
    if (fromDebian !== undefined) return { CHROMIUM_PATH: fromDebian }
  }
  if (await attempt(ways.download, reasons)) return {}
  throw new Failure(
    "No browser was found and none could be installed: install Chromium (on Debian and Ubuntu "
    + "`sudo apt-get install chromium`) or name one with CHROMIUM_PATH=/path/to/chromium, then "
    + `start again.\n${reasons.join("\n").slice(-LAST_WORDS_MAX)}`,
  )
}

function existing(named: string, ways: BrowserWays): string {
  if (ways.exists(named)) return named
  throw new Failure(
    `CHROMIUM_PATH names ${named}, and there is no such file: correct it, or unset it and a `
    + "browser is found or installed.",
  )
}

/** A way that fails is no end: the next one is tried, and the reason is told when all have. */
async function attempt(way: () => Promise<void>, reasons: string[]): Promise<boolean> {
  try {
    await way()
    return true
  } catch (error) {
    reasons.push(error instanceof Error ? error.message : String(error))
    return false
  }
}
