import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { precompressFolder } from "../precompress.js"

const PAGE = `<p>${"Kain ".repeat(1_000)}</p>`
const SCRIPT = `// ${"pita ".repeat(500)}`

/** A folder that looks like a built Astro app, served by the real frame in its own process. */
let folder: string
let url: string
let child: ChildProcess

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sentra-web-"))
  await mkdir(join(folder, "dist/server"), { recursive: true })
  await mkdir(join(folder, "dist/client/_astro"), { recursive: true })
  const page = JSON.stringify(PAGE)
  const answer = `response.writeHead(200, { "content-type": "text/html" }).end(${page})`
  await writeFile(
    join(folder, "dist/server/entry.mjs"),
    `export const handler = (request, response) => { ${answer} }`,
  )
  await writeFile(join(folder, "dist/client/_astro/app.hash.js"), SCRIPT)
  await precompressFolder(join(folder, "dist/client"))
  const built = new URL("../../dist/server/index.js", import.meta.url).href
  const root = JSON.stringify(pathToFileURL(`${folder}/`).href)
  await writeFile(
    join(folder, "server.mjs"),
    `import { serveApp } from ${JSON.stringify(built)}
await serveApp({ name: "test", root: new URL(${root}), bodyMaxBytes: 2048, defaultPort: 0 })`,
  )
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  child = spawn(process.execPath, [join(folder, "server.mjs")], { env: environment(port) })
  await once(child.stdout ?? child, "data")
}, 20_000)

afterAll(async () => {
  const ended = once(child, "exit")
  child.kill("SIGTERM")
  expect((await ended)[0]).toBe(0)
  await rm(folder, { recursive: true })
})

const environment = (port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  HOST: "127.0.0.1",
  PORT: `${port}`,
  MEDUSA_URL: "http://127.0.0.1:9",
  MEDUSA_PUBLISHABLE_KEY: "pk_test",
  SENTRA_SESSION_SECRET: "x".repeat(32),
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}

describe("the frame of an app", () => {
  it("sends pages compressed, never kept by a shared cache, under a strict policy", async () => {
    const page = await fetch(url, { headers: { "accept-encoding": "br" } })
    expect(page.headers.get("content-encoding")).toBe("br")
    expect(page.headers.get("cache-control")).toBe("private, no-cache")
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(await page.text()).toBe(PAGE)
  })

  it("sends built files as they were compressed, to be kept for good", async () => {
    const file = await fetch(`${url}/_astro/app.hash.js`, { headers: { "accept-encoding": "br" } })
    expect(file.headers.get("content-encoding")).toBe("br")
    expect(file.headers.get("cache-control")).toContain("immutable")
    expect(await file.text()).toBe(SCRIPT)
  })

  it("refuses a form of another site with 403 and a body too large with 413", async () => {
    const foreign = await fetch(url, { method: "POST", headers: { origin: "https://b.example" } })
    expect(foreign.status).toBe(403)
    const large = await fetch(url, { method: "POST", body: "x".repeat(3_000) })
    expect(large.status).toBe(413)
    const own = await fetch(url, { method: "POST", headers: { origin: url }, body: "x" })
    expect(own.status).toBe(200)
  })

  it("answers /health, and does not start without its settings", async () => {
    expect((await fetch(`${url}/health`)).status).toBe(200)
    const lame = spawn(process.execPath, [join(folder, "server.mjs")], {
      env: { ...environment(1), SENTRA_SESSION_SECRET: "short" },
    })
    let words = ""
    lame.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()))
    expect((await once(lame, "close"))[0]).toBe(1)
    expect(words).toMatch(/^SENTRA_SESSION_SECRET is missing or short/)
  })
})
