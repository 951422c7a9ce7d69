/** What a page makes a browser fetch, in bytes as they travel. */
export type Weight = { page: number; script: number; style: number }

const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"/g
const INLINE_SCRIPT = /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g
const MODULE = /<link\b[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g
const STYLE = /<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g

/** Weighs a page, the scripts and the styles it names; pictures and fonts are left out. */
export async function weigh(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text()
  const named = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, path]) => new URL(path ?? "", url).href)
  const scripts = new Set([...named(SCRIPT), ...named(MODULE)])
  const inline = [...html.matchAll(INLINE_SCRIPT)].reduce((sum, [, text]) => {
    return sum + Buffer.byteLength(text ?? "")
  }, 0)
  return {
    page: await travelling(url),
    script: inline + await sumOf([...scripts]),
    style: await sumOf([...new Set(named(STYLE))]),
  }
}

const sumOf = async (urls: readonly string[]): Promise<number> =>
  (await Promise.all(urls.map(travelling))).reduce((sum, bytes) => sum + bytes, 0)

/** The size of an answer as a browser gets it, compressed. */
async function travelling(url: string): Promise<number> {
  const { request } = await import("node:http")
  return new Promise((done, failed) => {
    const asked = request(url, { headers: { "accept-encoding": "br, gzip" } }, (answer) => {
      let bytes = 0
      answer.on("data", (part: Buffer) => (bytes += part.length))
      answer.on("end", () => done(bytes))
      answer.on("error", failed)
    })
    asked.on("error", failed)
    asked.end()
  })
}
