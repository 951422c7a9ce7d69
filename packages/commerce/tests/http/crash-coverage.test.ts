import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as exported from "@sentra/commerce/workflows"
import { describe, expect, it } from "vitest"
import { stepsOf } from "./support/crash.js"

/** Workflows after whose steps nobody is killed, and why that leaves nothing unsaid. */
const SPARED: Readonly<Record<string, string>> = {
  "allocate-order": "has one step, which runs at the end of taking pieces in",
  "change-member": "has one step with one statement",
  "claim-lots": "writes claims alone, which run out by themselves",
  "decline-allocation": "posts nothing; its pieces are divided by the duty that divides rejected ones",
  "finish-placing": "is what a sweeper does after each step of placing",
}

/** As the stories name them: `stepsOf("sell-from-lots")`. */
const NAMED = /stepsOf\(([^)]*)\)/g

const told = readdirSync(import.meta.dirname)
  .filter((file) => file.startsWith("crash-") && file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .flatMap((text) => [...text.matchAll(NAMED)].map(([, ids = ""]) => ids))
  .flatMap((ids) => [...ids.matchAll(/"([\w-]+)"/g)].map(([, id = ""]) => id))

const ours = Object.values(exported).flatMap((value) =>
  "getName" in value ? [value.getName()] : [],
)

describe("Every workflow", () => {
  it.each(ours)("%s is told with a death after each of its steps, or spared for a reason", (id) => {
    expect([...told, ...Object.keys(SPARED)]).toContain(id)
  })

  it("that is told has steps", () => {
    for (const id of told) expect(stepsOf(id)).not.toEqual([])
  })
})
