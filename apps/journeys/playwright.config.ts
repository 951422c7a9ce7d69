import { defineConfig } from "@playwright/test"
import { browserPath } from "./world/browser.ts"

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** One world for all stories, told one after the other: each leaves true books. */
export default defineConfig({
  testDir: "./stories",
  globalSetup: "./world/start-world.ts",
  workers: 1,
  retries: 0,
  timeout: 420_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: "line",
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    launchOptions: { args: QUIET, executablePath: browserPath() },
  },
})
