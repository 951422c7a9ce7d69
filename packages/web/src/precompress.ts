import { readdir, readFile, writeFile } from "node:fs/promises"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

const TEXT = new Set(".css .js .mjs .svg .html .json .txt .webmanifest .csv".split(" "))
const COMPRESS_FROM_BYTES = 512

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type BuiltApp = {
  name: string
  hooks: { "astro:build:done": (built: { dir: URL }) => Promise<void> }
}

/** An Astro integration that leaves a `.br` and a `.gz` beside every text file of the client. */
export const precompress = (): BuiltApp => ({
  name: "sentra-precompress",
  hooks: { "astro:build:done": ({ dir }) => precompressFolder(fileURLToPath(dir)) },
})

/** Compresses the text files of a folder and its subfolders; small and other files stay alone. */
export async function precompressFolder(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const file of files) {
    if (!file.isFile() || !TEXT.has(extname(file.name))) continue
    const path = join(file.parentPath, file.name)
    const bytes = await readFile(path)
    if (bytes.length < COMPRESS_FROM_BYTES) continue
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
    await writeFile(`${path}.br`, await brotli(bytes, best))
    await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }))
  }
}
