import { readFileSync } from "node:fs"

import { describe, expect, it } from "vitest"

const css = readFileSync(new URL("./styles/tokens.css", import.meta.url), "utf8")
const screen = css.slice(0, css.indexOf("@media"))

/** The hex colour of a token, following one `var()` where a token names another. */
function colour(token: string): string {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(screen)?.[1]
  if (!value) throw new Error(`tokens.css has no --${token}`)
  const other = /^var\(--([a-z-]+)\)$/.exec(value)?.[1]
  return other ? colour(other) : value
}

/** Relative luminance of a hex colour (WCAG 2.2). */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(ink: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(colour(ink)), luminance(colour(ground))].sort(
    (a, b) => a - b,
  )
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ["mori", "kapur", "mori-teduh"]
const inks = ["arang", "abu", "soga", "nila", "manggis", "laut", "daun", "kunyit-pekat", "cabai"]
const noticePairs: [string, string][] = [
  ["arang", "laut-muda"],
  ["arang", "daun-muda"],
  ["arang", "kunyit-muda"],
  ["arang", "cabai-muda"],
  ["daun", "daun-muda"],
  ["kunyit-pekat", "kunyit-muda"],
  ["cabai", "cabai-muda"],
  ["abu", "kunyit-muda"],
  ["abu", "cabai-muda"],
]
const buttonPairs: [string, string][] = [
  ["kapur", "nila"],
  ["kapur", "nila-pekat"],
  ["kapur", "cabai"],
]
const textPairs = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...noticePairs,
  ...buttonPairs,
]

describe("colours", () => {
  it.each(textPairs)("reads %s on %s with WCAG AA contrast", (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  const edges = ["control-edge", "kunyit", "daun", "cabai", "laut", "nila"]
  it.each(edges.flatMap((edge) => ["mori", "kapur"].map((ground) => [edge, ground])))(
    "tells the edge %s apart from %s",
    (edge = "", ground = "") => {
      expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3)
    },
  )

  const kinds = [...screen.matchAll(/--(pita-[a-z]+):/g)].map((found) => found[1] ?? "")
  it.each(kinds)("shows the ribbon's %s on mori and kapur", (kind) => {
    expect(contrast(kind, "mori")).toBeGreaterThanOrEqual(3)
    expect(contrast(kind, "kapur")).toBeGreaterThanOrEqual(3)
  })

  it("gives every kind of ribbon part a rule that fills it", () => {
    const pieces = readFileSync(new URL("./styles/pieces.css", import.meta.url), "utf8")
    expect(kinds.length).toBeGreaterThan(5)
    for (const kind of kinds) expect(pieces).toContain(`.ribbon--${kind.slice(5)} {`)
  })
})

describe("stylesheets", () => {
  const files = ["base", "controls", "pieces"]
  it.each(files)("uses in %s.css only tokens that exist", (file) => {
    const text = readFileSync(new URL(`./styles/${file}.css`, import.meta.url), "utf8")
    const own = new Set([...text.matchAll(/(--[a-z0-9-]+):/g)].map((found) => found[1]))
    const used = [...text.matchAll(/var\((--[a-z0-9-]+)/g)].map((found) => found[1])
    const unknown = used.filter((name) => !css.includes(`${name}:`) && !own.has(name))
    expect(unknown).toEqual([])
  })
})
