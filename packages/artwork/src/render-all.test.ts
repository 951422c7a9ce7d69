import { mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { productSkus } from "./product.js"
import { renderAll } from "./render-all.js"

describe("renderAll", () => {
  const only = ["KBC-ANG", "PCH-BRD"]
  const expected = only.length * (2 * 2 * 2 + 1) + 2
  let outDir = ""

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), "sentra-artwork-"))
    await renderAll(outDir, { skus: only, heroNames: [], memberNumbers: ["A01"] })
  }, 120_000)
  afterAll(() => rm(outDir, { recursive: true }))

  it("writes each view as AVIF and WebP in both widths, the front also small, by name", async () => {
    const files = (await readdir(outDir)).filter((file) => file !== "rendered.json")
    expect(files).toHaveLength(expected)
    expect(files).toContain("kbc-ang-front-480.avif")
    expect(files).toContain("pch-brd-detail-960.webp")
    expect(files).toContain("mark-a01-240.webp")
    expect(files).toContain("pch-brd-front-144.avif")
    const { width, height } = await sharp(join(outDir, "pch-brd-front-480.webp")).metadata()
    expect([width, height]).toEqual([480, 600])
  })

  it("keeps the AVIF of a card within 60 kB", async () => {
    for (const sku of only) {
      const { size } = await stat(join(outDir, `${sku.toLowerCase()}-front-480.avif`))
      expect(size).toBeLessThan(60_000)
    }
  })

  it("draws again only what is missing", async () => {
    const path = join(outDir, "pch-brd-front-480.avif")
    const before = await readFile(path)
    await unlink(path)
    const again = await renderAll(outDir, { skus: only, heroNames: [], memberNumbers: ["A01"] })
    expect(again.rendered).toBe(1)
    expect(again.skipped).toBe(only.length * 2)
    expect(await readFile(path)).toEqual(before)
  }, 120_000)

  it("draws anew what other drawing code has drawn", async () => {
    const manifest = join(outDir, "rendered.json")
    const known = await readFile(manifest, "utf8")
    await writeFile(manifest, known.replace(/("mark-a01": ")[0-9a-f]/, "$1x"))
    const again = await renderAll(outDir, { skus: only, heroNames: [], memberNumbers: ["A01"] })
    expect(again.rendered).toBe(1)
    expect(await readFile(manifest, "utf8")).toBe(known)
  }, 120_000)

  it("knows every product by name", () => {
    expect(productSkus).toEqual(expect.arrayContaining(only))
  })
})
