import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"

import sharp, { type Sharp } from "sharp"

import { clothArtwork, heroes, makerMark } from "./banner.js"
import type { ClothSetup } from "./cloth.js"
import type { Loom } from "./garments/kit.js"
import { CLOTH_BLEED, clothDocument, productArtwork, productSkus } from "./product.js"
import type { View } from "./product.js"

/**
 * Files written by `renderAll`, all in `outDir`:
 *
 *     <sku-lower>-front-144.avif           144 × 180    beside a line of work
 *     <sku-lower>-front-480.avif   .webp   480 × 600    product cards
 *     <sku-lower>-front-960.avif   .webp   960 × 1200   product page
 *     <sku-lower>-detail-480…, <sku-lower>-detail-960…  the close look
 *     hero-<motif>-480|960|1600.avif   .webp            banners, 1600 × 700
 *     mark-<member-number-lower>-240.avif   .webp       artisans' marks
 *     rendered.json                                     what each picture was drawn from
 */
export type RenderReport = { rendered: number; skipped: number; files: string[] }

export type RenderOptions = {
  /** Member numbers that get a mark. */
  memberNumbers?: readonly string[]
  /** All products when left out. */
  skus?: readonly string[]
  /** All heroes when left out. */
  heroNames?: readonly string[]
  onProgress?: (done: number, all: number, name: string) => void
}

type Job = { name: string; widths: readonly number[]; subject: string; draw: () => Promise<Buffer> }

const MANIFEST = "rendered.json"
const SMALLEST_WIDTH = 144

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
  const { memberNumbers = [], skus = productSkus, heroNames = Object.keys(heroes) } = options
  const jobs = [...productJobs(skus), ...heroJobs(heroNames), ...markJobs(memberNumbers)]
  const known = await readManifest(outDir)
  const code = await drawingCode()
  const report: RenderReport = { rendered: 0, skipped: 0, files: [] }
  let done = 0
  const waiting = [...jobs]
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const files = filesOf(job)
      report.files.push(...files)
      const source = fingerprint(`${code} ${job.widths.join(" ")} ${job.subject}`)
      if (known.get(job.name) === source && (await allThere(outDir, files))) report.skipped++
      else {
        await writePictures(outDir, job)
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

type Format = "avif" | "webp"

/** The smallest is for the members' app alone, which shows nothing where AVIF is unknown. */
const formatsOf = (width: number): readonly Format[] =>
  width === SMALLEST_WIDTH ? ["avif"] : ["avif", "webp"]

const filesOf = ({ name, widths }: Job): string[] =>
  widths.flatMap((width) => formatsOf(width).map((format) => `${name}-${width}.${format}`))

function productJobs(skus: readonly string[]): Job[] {
  const views: readonly View[] = ["front", "detail"]
  return skus.flatMap((sku) => {
    const loom = pictureLoom()
    return views.map((view) => ({
      name: `${sku.toLowerCase()}-${view}`,
      widths: view === "front" ? [SMALLEST_WIDTH, 480, 960] : [480, 960],
      subject: `product ${sku} ${view}`,
      draw: () => drawProduct(sku, view, loom),
    }))
  })
}

function heroJobs(names: readonly string[]): Job[] {
  const wanted = Object.entries(heroes).filter(([name]) => names.includes(name))
  return wanted.map(([name, setup]) => ({
    name: `hero-${name}`,
    widths: [480, 960, 1600],
    subject: `hero ${JSON.stringify(setup)}`,
    draw: () => rasterise(clothArtwork(setup)),
  }))
}

function markJobs(memberNumbers: readonly string[]): Job[] {
  return memberNumbers.map((memberNumber) => ({
    name: `mark-${memberNumber.toLowerCase()}`,
    widths: [240],
    subject: `mark ${memberNumber}`,
    draw: () => rasterise(makerMark(memberNumber)),
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

async function writePictures(outDir: string, job: Job): Promise<void> {
  const { data, info } = await sharp(await job.draw()).raw().toBuffer({ resolveWithObject: true })
  const { channels, width: fullWidth, height } = info
  const picture = (): Sharp => sharp(data, { raw: { channels, width: fullWidth, height } })
  for (const width of job.widths) {
    const small = width <= 480
    const sized = picture().resize({ width })
    const effort = small ? 2 : 1
    const drawings: Record<Format, () => Sharp> = {
      avif: () => sized.clone().avif({ quality: avifQuality(width), effort }),
      webp: () => sized.clone().webp({ quality: small ? 30 : 50, effort: 3 }),
    }
    for (const format of formatsOf(width)) {
      const path = join(outDir, `${job.name}-${width}.${format}`)
      await writeWhole(path, await drawings[format]().toBuffer())
    }
  }
}

/** A thumbnail's few pixels need more of their bits; a screen of cards needs fewer. */
const avifQuality = (width: number): number =>
  width === SMALLEST_WIDTH ? 55 : width <= 480 ? 36 : 44

/** Written beside and renamed, so a killed run leaves no half picture behind. */
async function writeWhole(path: string, content: Buffer | string): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

async function allThere(outDir: string, files: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(files.map((file) => stat(join(outDir, file))))
  return found.every((result) => result.status === "fulfilled")
}

async function readManifest(outDir: string): Promise<Map<string, string>> {
  const text = await readFile(join(outDir, MANIFEST), "utf8").catch(() => "{}")
  const found: unknown = JSON.parse(text)
  const entries = typeof found === "object" && found !== null ? Object.entries(found) : []
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))
}

const writeManifest = (outDir: string, known: Map<string, string>): Promise<void> =>
  writeWhole(join(outDir, MANIFEST), `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`)
