import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { AppName } from "@sentra/testing"

/** Every page that an app has, as its path below `src/pages` without the ending. */
export function pageFiles(app: AppName): string[] {
  const folder = join(import.meta.dirname, "../..", app, "src/pages")
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".astro"))
    .map((file) => file.replace(/\.astro$/, ""))
    .sort()
}
