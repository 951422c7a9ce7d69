import { copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** Where this package's build leaves its pictures; `render-all.ts` says what they are called. */
const RENDERED = join(import.meta.dirname, "pictures")
const PICTURE = /-(\d+)\.(?:avif|webp)$/

type Integration = {
  name: string
  hooks: { "astro:config:setup": (setup: { config: { root: URL } }) => Promise<void> }
}

/**
 * An Astro integration that lays the pictures of the given widths into a folder of the app, when
 * it is built and when it is developed. The folder holds nothing else and is not committed.
 * @param into the folder, from the app's own
 */
export const pictures = (into: string, widths: readonly number[]): Integration => ({
  name: "sentra-pictures",
  hooks: {
    "astro:config:setup": ({ config }) =>
      copyPictures(fileURLToPath(new URL(into, config.root)), widths),
  },
})

/**
 * Makes a folder hold the rendered pictures of the given widths and nothing else. Files that are
 * the same already stay untouched, so nothing that watches the folder stirs.
 * @throws Error when there is no picture of a width, which means that nothing was rendered yet
 */
export async function copyPictures(
  folder: string,
  widths: readonly number[],
  rendered = RENDERED,
): Promise<void> {
  const all = await readdir(rendered).catch(() => [])
  const ofWidth = (width: number): string[] =>
    all.filter((name) => PICTURE.exec(name)?.[1] === `${width}`)
  const wanted = widths.flatMap((width) => {
    const names = ofWidth(width)
    if (names.length > 0) return names
    throw new Error(`artwork: no picture is ${width} wide in ${rendered}; build the package first`)
  })
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (!wanted.includes(name)) await rm(join(folder, name), { recursive: true })
  }
  for (const name of wanted) await copyChanged(join(rendered, name), join(folder, name))
}

async function copyChanged(from: string, to: string): Promise<void> {
  const known = await readFile(to).catch(() => undefined)
  if (known === undefined || !known.equals(await readFile(from))) await copyFile(from, to)
}
