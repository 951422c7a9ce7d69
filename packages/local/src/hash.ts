import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

/**
 * One hash over the names and contents of files and folders.
 * @param root what the names are relative to, so that a moved checkout keeps its hash
 * @param paths files or folders below root; one that is missing counts as missing
 * @param wanted which files count, by their name
 */
export function hashOf(
  root: string,
  paths: readonly string[],
  wanted: (file: string) => boolean = () => true,
): string {
  const hash = createHash("sha256")
  for (const path of paths) {
    for (const file of filesBelow(join(root, path)).filter(wanted)) {
      hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex").slice(0, 16)
}

/** Every file at or below a path, sorted; nothing when it does not exist. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
