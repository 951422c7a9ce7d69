import { defineConfig } from "vitest/config"

/** Laws try many cases; the limit stops a hang and judges no speed. Pure functions need no isolation. */
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], isolate: false, testTimeout: 60_000 },
})
