import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { copyPictures } from "./pictures.js"

let place: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "sentra-artwork-"))
})
afterEach(() => rm(place, { recursive: true }))

describe("copyPictures", () => {
  const rendered = () => join(place, "rendered")
  const folder = () => join(place, "app/pictures")

  beforeEach(async () => {
    await mkdir(rendered())
    for (const name of ["kain-front-144.avif", "kain-front-480.avif", "rendered.json"]) {
      await writeFile(join(rendered(), name), name)
    }
  })

  it("copies the asked widths, and takes away what is no longer drawn", async () => {
    await mkdir(folder(), { recursive: true })
    await writeFile(join(folder(), "sarung-front-144.avif"), "no longer made")
    await copyPictures(folder(), [144], rendered())
    expect(await readdir(folder())).toEqual(["kain-front-144.avif"])
  })

  it("touches nothing that is the same, and replaces what was drawn anew", async () => {
    await copyPictures(folder(), [144, 480], rendered())
    const kept = join(folder(), "kain-front-144.avif")
    const before = await stat(kept)
    await writeFile(join(rendered(), "kain-front-480.avif"), "drawn anew")
    await copyPictures(folder(), [144, 480], rendered())
    expect((await stat(kept)).mtimeMs).toBe(before.mtimeMs)
    expect(await readFile(join(folder(), "kain-front-480.avif"), "utf8")).toBe("drawn anew")
  })

  it("says what to do when nothing was rendered", async () => {
    await expect(copyPictures(folder(), [960], rendered())).rejects.toThrow(/build the package/)
    await expect(copyPictures(folder(), [144], join(place, "none"))).rejects.toThrow(/144 wide/)
  })
})
