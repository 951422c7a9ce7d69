import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import {
  Failure, repositoryRoot, stopAllChildren,
} from "../packages/local/src/index.ts"
import { spawn } from "node:child_process"
import { endOnSignals } from "./test/ending.ts"
import { say, step } from "./steps.ts"
import { buildWorkspace } from "./workspace.ts"

/**
 * `npm run bench [-- name …]`: runs the measurements in `bench/` one after the other, each as a
 * program of its own, with a throw-away Postgres whose address is in SENTRA_TEST_POSTGRES_URL.
 */
export async function bench(names: readonly string[]): Promise<number> {
  endOnSignals()
  const files = benchFiles(names)
  await buildWorkspace()
  const { startTestCluster } = await import("@sentra/testing")
  const cluster = await step("Starting a database for the measurements", () => startTestCluster())
  const env = { ...process.env, SENTRA_TEST_POSTGRES_URL: cluster.adminUrl }
  try {
    let failed = 0
    for (const file of files) {
      say()
      say(`bench/${file}`)
      failed += await measure(join(repositoryRoot, "bench", file), env)
    }
    return failed === 0 ? 0 : 1
  } finally {
    await cluster.stop()
    await stopAllChildren()
  }
}

/** @returns 0 when it ended well, else 1 */
function measure(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { stdio: "inherit", env })
    child.once("error", reject)
    child.once("exit", (code) => resolve(code === 0 ? 0 : 1))
  })
}

function benchFiles(names: readonly string[]): string[] {
  const folder = join(repositoryRoot, "bench")
  const all = existsSync(folder)
    ? readdirSync(folder).filter((file) => /\.bench\.(ts|mjs)$/.test(file)).sort()
    : []
  const wanted = names.length === 0
    ? all
    : all.filter((file) => names.some((name) => file.startsWith(name)))
  if (wanted.length > 0) return wanted
  throw new Failure(`No measurement of that name: there are ${all.join(", ") || "none"}.`)
}
