import { existsSync } from "node:fs"

const USUAL_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** The browser that CHROMIUM_PATH names, or an installed one; undefined is Playwright's own. */
export function browserPath(): string | undefined {
  const named = process.env["CHROMIUM_PATH"]
  if (named !== undefined && named !== "") return named
  return USUAL_PLACES.find((place) => existsSync(place))
}
