import { defineConfig } from "vitest/config"

/**
 * Tests beside the code: no database, no server.
 * @param {string} [name] what the run calls them
 */
export const unitProject = (name = "unit") => ({
  test: { name, include: ["src/**/*.test.ts", "src/**/*.test.tsx"], exclude: ["src/admin/**"] },
})

/**
 * Tests against Postgres, with Medusa in the test's process or beside it. Every file has a process
 * of its own, since Medusa keeps global state. What we compiled is loaded as it is.
 * @param {string} name what the run calls them, and their folder below `tests/`
 */
export const databaseProject = (name) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ["@sentra/testing/global-setup"],
    pool: /** @type {const} */ ("forks"),
    // Most of a test's time is a server's start or a wait, so two fit onto two cores.
    maxWorkers: 2,
    isolate: true,
    hookTimeout: 180_000,
    testTimeout: 120_000,
    server: { deps: { external: [/\.medusa\/server\//, /packages\/[a-z]+\/dist\//] } },
  },
})

/** A package whose tests all lie beside its code. */
export default defineConfig(unitProject())
