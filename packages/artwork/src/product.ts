import { weave, type ClothSetup } from "./cloth.js"
import { createKit, type Loom } from "./garments/kit.js"
import { seedOf } from "./random.js"
import { recipes, type Recipe } from "./recipes.js"

export type View = "front" | "detail"

export const PICTURE_WIDTH = 960
export const PICTURE_HEIGHT = 1200

/** The SKUs that have a recipe, in catalogue order. */
export const productSkus: readonly string[] = Object.keys(recipes)

/**
 * The picture of a product as an SVG document, 4:5, drawn from its SKU alone: the same SKU gives
 * the same text on every machine.
 *
 * @param view `front` the whole piece; `detail` a close look at cloth and seams
 * @param loom how cloths get into a garment; leave it out unless they were rendered before
 * @throws RangeError when the SKU has no recipe, naming it
 */
export function productArtwork(
  { sku, view }: { sku: string; view: View },
  loom: Loom = weave,
): string {
  const recipe = recipes[sku]
  if (!recipe) throw new RangeError(`artwork: no recipe for sku "${sku}"; add one to recipes.ts`)
  const [left, top, width] = view === "front" ? [0, 0, PICTURE_WIDTH] : recipe.detail
  const height = (width * PICTURE_HEIGHT) / PICTURE_WIDTH
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" ` +
    `viewBox="${left} ${top} ${width} ${height}">${inner(recipe, seedOf(sku), loom)}</svg>`
  )
}

function inner(recipe: Recipe, seed: number, loom: Loom): string {
  if (!recipe.sew) {
    const { defs, body } = loom({ ...recipe.main, seed }, "cloth")
    return `<defs>${defs}</defs>${body}`
  }
  const kit = createKit(loom)
  const main = kit.cloth({ ...recipe.main, seed })
  const trim = recipe.trim ? kit.cloth({ ...recipe.trim, seed: seed + 1 }) : main
  recipe.sew(kit, { main, trim })
  return kit.finish()
}

/** How far a cloth reaches past its own edges when it is rendered for a garment. */
export const CLOTH_BLEED = 60

/** A cloth as an SVG document of its own, `scale` times as large, `bleed` wider on each side. */
export function clothDocument(setup: ClothSetup, id: string, scale = 1, bleed = 0): string {
  const { defs, body } = weave(setup, id)
  const [width, height] = [setup.width + bleed * 2, setup.height + bleed * 2]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" ` +
    `height="${height * scale}" viewBox="${-bleed} ${-bleed} ${width} ${height}">` +
    `<defs>${defs}</defs>${body}</svg>`
  )
}
