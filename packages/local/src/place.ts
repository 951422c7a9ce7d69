import { createHash } from "node:crypto"
import { accessSync, constants, mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { canEnter, type SystemUser } from "./system-user.ts"

/** The root of the checkout; this file lies in `packages/local/{src,dist}`. */
export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../../..")

/** What a start keeps between runs: database, secrets, logs. Git ignores it. */
export const stateFolder = join(repositoryRoot, ".sentra")

/**
 * A folder that the database's user can enter.
 * It is `.sentra` of the checkout where that can be entered, else `/var/lib/sentra/<hash of the
 * checkout's path>`, else the same below the temporary folder.
 */
export function databasePlace(user: SystemUser | undefined): string {
  mkdirSync(stateFolder, { recursive: true })
  if (user === undefined || canEnter(user, stateFolder)) return stateFolder
  const hash = createHash("sha256").update(repositoryRoot).digest("hex").slice(0, 12)
  const base = isWritable("/var/lib") ? "/var/lib" : tmpdir()
  const place = join(base, "sentra", hash)
  mkdirSync(place, { recursive: true, mode: 0o755 })
  return place
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
