import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { filesBelow, repositoryRoot } from "../../packages/local/src/index.ts"

/** The folders of our packages and apps, seen from the root. */
export function workspaceFolders(): string[] {
  return ["packages", "apps"].flatMap((parent) => {
    return readdirSync(join(repositoryRoot, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`)
      .filter((folder) => existsSync(join(repositoryRoot, folder, "package.json")))
  })
}

/** Whether a folder has this file. */
export function has(folder: string, file: string): boolean {
  return existsSync(join(repositoryRoot, folder, file))
}

/** Whether tests lie beside the code of this folder. */
export function hasUnitTests(folder: string): boolean {
  return filesBelow(join(repositoryRoot, folder, "src"))
    .some((file) => /\.test\.tsx?$/.test(file))
}
