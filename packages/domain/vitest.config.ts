import { defineConfig } from "vitest/config"

/** The limit stops a hang and judges no speed; pure functions need no isolation. */
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], isolate: false, testTimeout: 60_000 },
})
