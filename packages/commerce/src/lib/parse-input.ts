import { z } from "@medusajs/framework/zod"
import { bilingual, type Bilingual } from "@sentra/contracts"
import { fieldNamed } from "./field-words.js"
import { remedyFor } from "./input-words.js"
import { invalid } from "./refusal.js"

/**
 * Turns what a caller sent into what the route works with, or refuses with the name of the first
 * field that is wrong, as people call it. Unknown fields are dropped, so a body can never carry
 * more than its shape.
 */
export function parseInput<T>(shape: z.ZodType<T>, input: unknown): T {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue === undefined) throw parsed.error
  const { id, en } = ruleOf(issue) ?? remedyFor(issue)
  const field = issue.path.map(String).join(".")
  const named = fieldNamed(issue.path)
  const said = named ? { id: `${named.id}: ${id}`, en: `${named.en}: ${en}` } : { id, en }
  throw invalid(field === "" ? said : { ...said, field })
}

/** A rule of our own carries its sentence in both languages. */
function ruleOf(issue: z.core.$ZodIssue): Bilingual | undefined {
  return issue.code === "custom" ? bilingual.safeParse(issue.params).data : undefined
}
