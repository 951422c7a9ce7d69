import { readdirSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const modules = fileURLToPath(new URL("../../src/modules", import.meta.url))

/** One table notes what has run, for all modules: of two with one name the second never runs. */
it("no two migrations of any module share a name", () => {
  const names = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((path) => /migrations[/\\]Migration\d+\.ts$/.test(path))
    .map((path) => basename(path))
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
