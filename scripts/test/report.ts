import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { stateFolder } from "../../packages/local/src/index.ts"

/** Where a tool is to leave its JSON; what an earlier run left there is gone. */
export function reportFile(name: string): string {
  const folder = join(stateFolder, "reports")
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.json`)
  rmSync(file, { force: true })
  return file
}

/** What a tool left, or nothing when it ended before it wrote anything. */
export function readReport(file: string): unknown {
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, "utf8"))
}
