import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import "@sentra/commerce/workflows"
import { describe, expect, it } from "vitest"
import { stepsOf } from "./support/crash.js"

/** Workflows after whose steps nobody is killed, and why that leaves nothing unsaid. */
const SPARED: Readonly<Record<string, string>> = {
  "allocate-order": "has one step, which runs at the end of taking pieces in",
  "change-member": "has one step with one statement",
  "establish-cooperative": "makes only what is missing: saving the page again finishes it",
  "register-member": "finds the row it wrote: sending the form again finishes it",
  "register-partner": "writes one row; saving the form again finishes it",
  "register-partner-person": "finds the row it wrote: sending the form again finishes it",
  "specify-work": "writes one row; saving the form again finishes it",
  "claim-lots": "writes claims alone, which run out by themselves",
  "describe-pictures": "has one step with one statement",
  "store-pictures": "leaves files that no product names: uploading again makes others",
  "decline-allocation": "posts nothing; its pieces are divided by the duty that divides rejected ones",
  "refresh-prices": "prices a cart, which whoever looks at it next prices again",
  "approve-payout-run": "has one step with one transaction; what follows is another request",
  "change-bank-account": "has one transaction; the duty that carries out decisions tells again",
  "correct-payout": "posts as the bank's answer does, from a row that one transaction wrote",
  "decide-approval": "has one step with one transaction; a duty carries out what it leaves",
  "grant-roles": "has one step with one transaction",
  "request-approval": "has one step with one statement",
  "finish-placing": "is what a sweeper does after each step of placing",
  "mend-purchase": "finishes what a killed purchase left, and runs again until it is whole",
  "seat-guest": "gives a cart to a guest alone; the buyer's next try finds that guest",
}

/** As the stories name them: `stepsOf("sell-from-lots")`. */
const NAMED = /stepsOf\(([^)]*)\)/g

const told = readdirSync(import.meta.dirname)
  .filter((file) => file.startsWith("crash-") && file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .flatMap((text) => [...text.matchAll(NAMED)].map(([, ids = ""]) => ids))
  .flatMap((ids) => [...ids.matchAll(/"([\w-]+)"/g)].map(([, id = ""]) => id))

/** Every workflow of ours, exported or not, by what its source calls it. */
const CREATED = /createWorkflow\(\s*"([\w-]+)"/g
const WORKFLOWS = join(import.meta.dirname, "../../src/workflows")

const ours = readdirSync(WORKFLOWS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(WORKFLOWS, file), "utf8"))
  .flatMap((text) => [...text.matchAll(CREATED)].map(([, id = ""]) => id))

describe("Every workflow", () => {
  it.each(ours)("%s is told with a death after each of its steps, or spared for a reason", (id) => {
    expect([...told, ...Object.keys(SPARED)]).toContain(id)
  })

  it("that is told has steps", () => {
    for (const id of told) expect(stepsOf(id)).not.toEqual([])
  })
})
