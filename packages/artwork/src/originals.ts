import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { wideCloths } from "./banner.js"
import { recipes } from "./recipes.js"

/** Where this package's build leaves its pictures; `render-all.ts` says what they are called. */
const RENDERED = join(import.meta.dirname, "pictures")

/** Of which cloth a wide picture is, by the code of the product made of it. */
const WIDE: Readonly<Record<string, keyof typeof wideCloths>> = { "KBT-AGD": "angin-gending" }

/** The names of a product's pictures, in the order in which a shop shows them. */
export function pictureNames(sku: string): string[] {
  if (!recipes[sku]) return []
  const wide = WIDE[sku]
  const lower = sku.toLowerCase()
  return [`${lower}-front`, `${lower}-detail`, ...(wide === undefined ? [] : [`cloth-${wide}`])]
}

/**
 * A picture as its maker would upload it.
 * @throws Error when nothing was rendered under this name, which is what the package's build does
 */
export const readPicture = (name: string): Promise<Buffer> =>
  readFile(join(RENDERED, `${name}.webp`))
