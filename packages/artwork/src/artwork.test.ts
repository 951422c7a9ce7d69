import { describe, expect, it } from "vitest"

import { clothArtwork, motifs, palettes, wideCloths } from "./index.js"
import { productArtwork, productSkus } from "./index.js"

/** Cloths stand for themselves as one line, so that a garment's own drawing is what is compared. */
const bare = { defs: "", body: "<g/>" }
const drawn = new Map(
  productSkus.map((sku) => [sku, productArtwork({ sku, view: "front" })] as const),
)

/** Every tag is closed in order, attributes are quoted, and no stray `<` or `&` is left. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<&]*")*)\s*(\/?)>/y
  let at = 0
  while (at < xml.length) {
    if (xml[at] !== "<") {
      at++
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(xml)
    if (!found) return false
    const [, closing, name = "", , alone] = found
    if (closing) {
      if (open.pop() !== name) return false
    } else if (!alone) open.push(name)
    at = tag.lastIndex
  }
  return open.length === 0
}

const idsOf = (svg: string): string[] => [...svg.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? "")

describe("productArtwork", () => {
  it("draws all 24 products, no two alike", () => {
    expect(productSkus).toHaveLength(24)
    expect(new Set(drawn.values()).size).toBe(24)
  })

  it.each(["KBT-MGR", "KBC-MGR", "HEM-CPD", "PCH-BRD"])("draws %s the same each time", (sku) => {
    expect(productArtwork({ sku, view: "front" })).toBe(drawn.get(sku))
  })

  it("dyes the cloth of bark and leaf brown, as its words say, and not indigo", () => {
    const cloth = drawn.get("KBT-AGD")
    expect(cloth).toContain(palettes.soga.ground)
    expect(cloth).not.toContain(palettes.nila.ground)
  })

  it("is well-formed XML without a number that is none", () => {
    for (const [sku, svg] of drawn) {
      expect(isWellFormed(svg), sku).toBe(true)
      expect(svg, sku).not.toMatch(/NaN|undefined|Infinity/)
    }
  })

  it("gives each id once and refers to none that is missing", () => {
    for (const [sku, svg] of drawn) {
      const ids = idsOf(svg)
      expect(new Set(ids).size, sku).toBe(ids.length)
      const used = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map((found) => found[1])
      expect(used.filter((id) => !ids.includes(id ?? "")), sku).toEqual([])
    }
  })

  it("shows another part of the same piece in the detail", () => {
    const detail = productArtwork({ sku: "HEM-CPD", view: "detail" }, () => bare)
    const front = productArtwork({ sku: "HEM-CPD", view: "front" }, () => bare)
    expect(detail).not.toBe(front)
    expect(detail.replace(/viewBox="[^"]+"/, "")).toBe(front.replace(/viewBox="[^"]+"/, ""))
  })

  it("names a sku that has no recipe", () => {
    expect(() => productArtwork({ sku: "NOT-A-SKU", view: "front" })).toThrow('sku "NOT-A-SKU"')
  })
})

describe("clothArtwork", () => {
  const small = { technique: "tulis", palette: "nila", width: 300, height: 200 } as const

  it.each(Object.keys(palettes))("has six-digit dyes in the pot %s", (name) => {
    const pot = Object.entries(palettes).find(([key]) => key === name)?.[1]
    for (const dye of Object.values(pot ?? {})) expect(dye).toMatch(/^#[0-9a-f]{6}$/)
  })

  it("draws another cloth from another seed, and every motif", () => {
    const one = clothArtwork({ ...small, motif: "kaldera", seed: 1 })
    expect(clothArtwork({ ...small, motif: "kaldera", seed: 2 })).not.toBe(one)
    expect(Object.keys(motifs).length).toBeGreaterThanOrEqual(20)
    expect(one).toContain('viewBox="0 0 300 200"')
  })

  it("makes every hero in the banner's size", () => {
    for (const setup of Object.values(wideCloths)) {
      expect([setup.width, setup.height]).toEqual([1600, 700])
    }
  })
})
