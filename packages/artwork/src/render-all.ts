import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"

import sharp from "sharp"

import { clothArtwork, wideCloths } from "./banner.js"
import type { ClothSetup } from "./cloth.js"
import type { Loom } from "./garments/kit.js"
import { CLOTH_BLEED, clothDocument, productArtwork, productSkus } from "./product.js"
import type { View } from "./product.js"

/**
 * Files written by `renderAll`, all in `outDir`: what a photographer would bring, to be uploaded
 * like any other picture.
 *
 *     <sku-lower>-front.webp     800 × 1000   the whole piece
 *     <sku-lower>-detail.webp    800 × 1000   the close look
 *     cloth-<motif>.webp        1600 × 700    a cloth laid out over a whole page
 *     rendered.json                           what each picture was drawn from
 */
export type RenderReport = { rendered: number; skipped: number; files: string[] }

export type RenderOptions = {
  /** All products when left out. */
  skus?: readonly string[]
  /** All cloths when left out. */
  clothNames?: readonly string[]
  onProgress?: (done: number, all: number, name: string) => void
}

type Job = { name: string; width: number; subject: string; draw: () => Promise<Buffer> }

const MANIFEST = "rendered.json"
const PRODUCT_WIDTH = 800
const CLOTH_WIDTH = 1600

/**
 * Draws every picture into `outDir` (made when missing) and skips what is there and up to date.
 *
 * @throws whatever the file system says when `outDir` cannot be written
 */
export async function renderAll(
  outDir: string,
  options: RenderOptions = {},
): Promise<RenderReport> {
  await mkdir(outDir, { recursive: true })
  const { skus = productSkus, clothNames = Object.keys(wideCloths) } = options
  const jobs = [...productJobs(skus), ...clothJobs(clothNames)]
  const known = await readManifest(outDir)
  const code = await drawingCode()
  const report: RenderReport = { rendered: 0, skipped: 0, files: [] }
  let done = 0
  const waiting = [...jobs]
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const file = fileOf(job)
      report.files.push(file)
      const source = fingerprint(`${code} ${job.width} ${job.subject}`)
      if (known.get(job.name) === source && (await isThere(outDir, file))) report.skipped++
      else {
        await writePicture(outDir, job)
        report.rendered++
      }
      known.set(job.name, source)
      options.onProgress?.(++done, jobs.length, job.name)
    }
  }
  await Promise.all([work(), work()])
  await writeManifest(outDir, known)
  report.files.sort()
  return report
}

const fileOf = ({ name }: Pick<Job, "name">): string => `${name}.webp`

function productJobs(skus: readonly string[]): Job[] {
  const views: readonly View[] = ["front", "detail"]
  return skus.flatMap((sku) => {
    const loom = pictureLoom()
    return views.map((view) => ({
      name: `${sku.toLowerCase()}-${view}`,
      width: PRODUCT_WIDTH,
      subject: `product ${sku} ${view}`,
      draw: () => drawProduct(sku, view, loom),
    }))
  })
}

function clothJobs(names: readonly string[]): Job[] {
  const wanted = Object.entries(wideCloths).filter(([name]) => names.includes(name))
  return wanted.map(([name, setup]) => ({
    name: `cloth-${name}`,
    width: CLOTH_WIDTH,
    subject: `cloth ${JSON.stringify(setup)}`,
    draw: () => rasterise(clothArtwork(setup)),
  }))
}

const fingerprint = (subject: string): string =>
  createHash("sha256").update(subject).digest("hex").slice(0, 16)

/** Stands for all the code that draws: when any of it changes, kept pictures are drawn anew. */
async function drawingCode(): Promise<string> {
  const entries = await readdir(import.meta.dirname, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /(?<!\.d|\.test)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash("sha256").update(JSON.stringify(sharp.versions))
  for (const path of paths.sort()) hash.update(await readFile(path))
  return hash.digest("hex")
}

/** Sharp refuses very long SVG texts unless told that they are our own. */
const rasterise = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg), { unlimited: true }).png({ compressionLevel: 1 }).toBuffer()

type PictureLoom = { loom: Loom; render: () => Promise<void> }

/**
 * Renders the cloths of a garment once, so that its many panels and both views share the picture
 * instead of drawing thousands of lines each. A first pass asks for the cloths, a second gets them.
 */
function pictureLoom(): PictureLoom {
  const pictures = new Map<string, string>()
  const asked = new Map<string, ClothSetup>()
  const renderAsked = async (): Promise<void> => {
    for (const [id, setup] of asked) {
      const png = await rasterise(clothDocument(setup, id, 1.6, CLOTH_BLEED))
      pictures.set(id, `data:image/png;base64,${png.toString("base64")}`)
    }
  }
  let rendering: Promise<void> | undefined
  return {
    loom: (setup, id) => {
      asked.set(id, setup)
      const href = pictures.get(id) ?? ""
      const [width, height] = [setup.width + CLOTH_BLEED * 2, setup.height + CLOTH_BLEED * 2]
      const at = `x="${-CLOTH_BLEED}" y="${-CLOTH_BLEED}" width="${width}" height="${height}"`
      return { defs: "", body: `<image ${at} preserveAspectRatio="none" href="${href}"/>` }
    },
    render: () => (rendering ??= renderAsked()),
  }
}

async function drawProduct(sku: string, view: View, pictures: PictureLoom): Promise<Buffer> {
  const { loom, render } = pictures
  const sewn = productArtwork({ sku, view }, loom)
  if (!sewn.includes("<mask")) return rasterise(productArtwork({ sku, view }))
  await render()
  return rasterise(productArtwork({ sku, view }, loom))
}

async function writePicture(outDir: string, job: Job): Promise<void> {
  const drawn = sharp(await job.draw()).resize({ width: job.width })
  const content = await drawn.webp({ quality: 90, effort: 2 }).toBuffer()
  await writeWhole(join(outDir, fileOf(job)), content)
}

/** Written beside and renamed, so a killed run leaves no half picture behind. */
async function writeWhole(path: string, content: Buffer | string): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

const isThere = (outDir: string, file: string): Promise<boolean> =>
  stat(join(outDir, file)).then(
    () => true,
    () => false,
  )

async function readManifest(outDir: string): Promise<Map<string, string>> {
  const text = await readFile(join(outDir, MANIFEST), "utf8").catch(() => "{}")
  const found: unknown = JSON.parse(text)
  const entries = typeof found === "object" && found !== null ? Object.entries(found) : []
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))
}

const writeManifest = (outDir: string, known: Map<string, string>): Promise<void> =>
  writeWhole(join(outDir, MANIFEST), `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`)
