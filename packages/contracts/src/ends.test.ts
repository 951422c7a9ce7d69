import { describe, expect, it } from "vitest"
import { z } from "zod"
import * as contracts from "./index.js"

/** The part of a JSON schema that says what fits into a value. */
const node = z.looseObject({
  type: z.string().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown(),
  items: z.unknown(),
  properties: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
})
type Node = z.infer<typeof node>

const SENT = /(Request|Query|Update|Input|Content|Specification|Change(?<!staffChange)|Use|Access|Discard)$/
/** A day, a moment and an amount of rupiah have an end of their own. */
const ENDS_BY_ITSELF = /^(date|date-time)$/
const AMOUNT = /\\d\{1,18\}\$$/

function endsOfText({ maxLength, format = "", pattern = "", ...rest }: Node): boolean {
  if (maxLength !== undefined || rest.enum !== undefined || rest.const !== undefined) return true
  return ENDS_BY_ITSELF.test(format) || AMOUNT.test(pattern)
}

/** The fields below a shape that take a text or a list of any length. */
function endless(value: unknown, path: string): string[] {
  const found = node.safeParse(value)
  if (!found.success) return []
  const { data } = found
  const here =
    (data.type === "string" && !endsOfText(data)) ||
    (data.type === "array" && data.maxItems === undefined)
  return [
    ...(here ? [path] : []),
    ...Object.entries(data.properties ?? {}).flatMap(([name, part]) => endless(part, `${path}.${name}`)),
    ...[data.anyOf, data.oneOf, data.allOf].flatMap((parts) =>
      (parts ?? []).flatMap((part) => endless(part, path)),
    ),
    ...endless(data.items, `${path}[]`),
  ]
}

const sent = Object.entries(contracts).flatMap(([name, shape]): [string, z.ZodType][] =>
  SENT.test(name) && shape instanceof z.ZodType ? [[name, shape]] : [],
)

describe("what is sent to a route", () => {
  it("is looked at here", () => {
    expect(sent.length).toBeGreaterThan(30)
  })

  it.each(sent)("%s has an end in every text and list", (name, shape) => {
    expect(endless(z.toJSONSchema(shape, { io: "input" }), name)).toEqual([])
  })
})
