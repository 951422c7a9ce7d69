import { z } from "@medusajs/framework/zod"
import * as contracts from "@sentra/contracts"
import { expect, it } from "vitest"
import { fieldWords } from "./field-words.js"

/** What a page sends by itself: nobody fills it in, so a refusal has no word for it. */
const WRITTEN_BY_PAGES = new Set([
  // What was seen, and where a form begins anew.
  ...["seen", "total", "version", "unitPrice", "sendTo", "openSeen", "shippingOptionId"],
  ...["versionSeen", "clearingSeen", "leftSeen", "dueOnSeen", "url"],
  // Keys of one attempt, and ids of what the page shows.
  ...["key", "reference", "cartId", "payoutId", "shareId", "actor", "discarded"],
  // A draft as the portal keeps it, with what it said of its rows.
  ...["content", "notices", "kind", "line", "lineNumber", "intoLineNumber"],
  ...["found", "head", "held", "problem"],
])

/** Every property of a JSON schema, however deep. */
const propertiesOf = (schema: unknown): string[] =>
  typeof schema !== "object" || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
        const own = key === "properties" && typeof value === "object" ? Object.keys(value ?? {}) : []
        return [...own, ...propertiesOf(value)]
      })

const IS_REQUEST =
  /(Request|Query|Update|passwordChange|CodeUse|UserAccess|workSpecification)$/

const requests = Object.entries(contracts).flatMap(([name, shape]) =>
  shape instanceof z.ZodType && IS_REQUEST.test(name) ? [{ name, shape }] : [],
)

it("walks the requests of all contracts", () => {
  expect(requests.length).toBeGreaterThan(30)
})

it.each(requests)("has a word in both languages for each field of $name", ({ shape }) => {
  const fields = propertiesOf(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }))
  const nameless = fields.filter((field) => !WRITTEN_BY_PAGES.has(field) && !(field in fieldWords))
  expect(nameless).toEqual([])
})

it("has no word in one language alone, and none that is a name of code", () => {
  for (const { id, en } of Object.values(fieldWords)) {
    for (const word of [id, en]) expect(word).toMatch(/^[A-Z][A-Za-z0-9' ()-]+$/)
    for (const word of [id, en]) expect(word).not.toMatch(/[a-z][A-Z](?!h )/)
  }
})
