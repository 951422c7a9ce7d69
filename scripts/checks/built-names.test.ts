import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { repositoryRoot } from "../../packages/local/src/place.ts"

const DEMO_NAME = /gending/i
const BUILT = ["dist", ".medusa/server"]
const TEXT = /(?<!\.test|\.fixture|\.spec)\.(js|mjs|cjs|css|html|json)$/

/** These are the demo, or draw for it; every other part is the product. */
const OF_THE_DEMO = new Set(["packages/demo", "packages/artwork"])

const parts = ["apps", "packages"]
  .flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder)).map((name) => `${folder}/${name}`),
  )
  .filter((part) => !OF_THE_DEMO.has(part) && hasSources(part))

function hasSources(part: string): boolean {
  return part !== "apps/journeys" && existsSync(join(repositoryRoot, part, "src"))
}

const builtFiles = (part: string): string[] =>
  BUILT.map((folder) => join(repositoryRoot, part, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => TEXT.test(name) && !name.includes("node_modules"))
        .map((name) => join(folder, name)),
    )

describe("the product, as it is built", () => {
  it.each(parts)("does not know the demo cooperative by name: %s", (part) => {
    const files = builtFiles(part)
    expect(files.length, `${part} is built first`).toBeGreaterThan(0)
    const naming = files.filter((file) => DEMO_NAME.test(readFileSync(file, "utf8")))
    expect(naming.map((file) => file.slice(repositoryRoot.length + 1))).toEqual([])
  })
})
