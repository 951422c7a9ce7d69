import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { pictureNames } from "./originals.js"
import { productSkus } from "./product.js"
import { renderAll } from "./render-all.js"

describe("renderAll", () => {
  const only = ["KBC-ANG", "PCH-BRD"]
  let outDir = ""
  const render = () => renderAll(outDir, { skus: only, clothNames: [] })

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), "sentra-artwork-"))
    await render()
  }, 120_000)
  afterAll(() => rm(outDir, { recursive: true }))

  it("writes each view once, by name, as large as a shop needs it", async () => {
    const files = (await readdir(outDir)).filter((file) => file !== "rendered.json")
    expect(files.toSorted()).toEqual(
      only.flatMap(pictureNames).map((name) => `${name}.webp`).toSorted(),
    )
    const { width, height } = await sharp(join(outDir, "pch-brd-front.webp")).metadata()
    expect([width, height]).toEqual([800, 1000])
  })

  it("draws again only what is missing", async () => {
    const path = join(outDir, "pch-brd-front.webp")
    const before = await readFile(path)
    await unlink(path)
    const again = await render()
    expect([again.rendered, again.skipped]).toEqual([1, only.length * 2 - 1])
    expect(await readFile(path)).toEqual(before)
  }, 120_000)

  it("draws anew what other drawing code has drawn", async () => {
    const manifest = join(outDir, "rendered.json")
    const known = await readFile(manifest, "utf8")
    await writeFile(manifest, known.replace(/("pch-brd-front": ")[0-9a-f]/, "$1x"))
    expect((await render()).rendered).toBe(1)
    expect(await readFile(manifest, "utf8")).toBe(known)
  }, 120_000)

  it("knows every product by name", () => {
    for (const sku of productSkus) expect(pictureNames(sku).length).toBeGreaterThanOrEqual(2)
    expect(pictureNames("KBT-AGD")).toContain("cloth-angin-gending")
    expect(pictureNames("no such code")).toEqual([])
  })
})
