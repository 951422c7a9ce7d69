import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { IncomingMessage, request } from "node:http"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { z } from "zod"
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
  await mkdir(join(folder, "dist/client/pictures"))
  await writeFile(join(folder, "dist/client/pictures/kain.avif"), "a picture")
  await precompressFolder(join(folder, "dist/client"))
  const built = new URL("../../dist/server/index.js", import.meta.url).href
  const root = JSON.stringify(pathToFileURL(`${folder}/`).href)
  await writeFile(
    join(folder, "server.mjs"),
    `import { serveApp } from ${JSON.stringify(built)}
await serveApp({
  name: "test", root: new URL(${root}), bodyMaxBytes: 2048, defaultPort: 0,
  allow: { "connect-src": "'self'" }, headers: { "referrer-policy": "no-referrer" },
  openToAll: process.env.OPEN === "yes", openPages: /^\\/katalog$/,
})`,
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

/** What `fetch` cannot send: a body in pieces, of which nobody knows the end. */
async function statusOfChunkedPost(): Promise<number | undefined> {
  const asking = request(url, { method: "POST" })
  asking.write("a=1")
  asking.end("&b=2")
  const [answer] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(asking, "response"))
  answer.resume()
  return answer.statusCode
}

describe("a refusal of the frame", () => {
  const post = (type: string, body: string, accept = "text/html") =>
    fetch(url, { method: "POST", body, headers: { "content-type": type, accept } })

  it("is a page for a person, in both languages, and plain words for a program", async () => {
    const page = await post("application/x-www-form-urlencoded", "a".repeat(4_000))
    expect(page.status).toBe(413)
    expect(page.headers.get("content-type")).toContain("text/html")
    const html = await page.text()
    expect(html).toContain("terlalu besar")
    expect(html).toContain("too large")
    const plain = await post("application/x-www-form-urlencoded", "a".repeat(4_000), "*/*")
    expect(plain.headers.get("content-type")).toContain("text/plain")
  })

  it("reaches a person who sent twenty megabytes", async () => {
    const page = await post("application/x-www-form-urlencoded", "a".repeat(20_000_000))
    expect(page.status).toBe(413)
    expect(await page.text()).toContain("terlalu besar")
  })

  it("meets what is no form, and an address that cannot be read", async () => {
    expect((await post("text/plain", "a=1")).status).toBe(415)
    expect((await post("application/x-www-form-urlencoded", "a=1")).status).toBe(200)
    expect((await fetch(`${url}/%ff`)).status).toBe(400)
  })
})

describe("the frame of an app", () => {
  it("sends pages compressed, kept by nobody, under a strict policy", async () => {
    const page = await fetch(url, { headers: { "accept-encoding": "br" } })
    expect(page.headers.get("content-encoding")).toBe("br")
    expect(page.headers.get("cache-control")).toBe("private, no-store")
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(await page.text()).toBe(PAGE)
  })

  it("lets a browser keep an open page if it asks again, and never the answer to a form", async () => {
    const cacheOf = async (path: string, method = "GET"): Promise<string | null> =>
      (await fetch(url + path, { method })).headers.get("cache-control")
    expect(await cacheOf("/katalog?halaman=2")).toBe("private, no-cache")
    expect(await cacheOf("/katalog", "POST")).toBe("private, no-store")
    expect(await cacheOf("/keranjang?katalog")).toBe("private, no-store")
  })

  it("sends built files as they were compressed, to be kept for good", async () => {
    const file = await fetch(`${url}/_astro/app.hash.js`, { headers: { "accept-encoding": "br" } })
    expect(file.headers.get("content-encoding")).toBe("br")
    expect(file.headers.get("cache-control")).toContain("immutable")
    expect(await file.text()).toBe(SCRIPT)
  })

  it("sends other files to be kept a day, and only their head to who asks for the head", async () => {
    const picture = await fetch(`${url}/pictures/kain.avif`)
    expect(picture.headers.get("cache-control")).toBe("public, max-age=86400")
    expect(await picture.text()).toBe("a picture")
    for (const path of ["/pictures/kain.avif", "/"]) {
      const head = await fetch(url + path, { method: "HEAD" })
      expect(head.status).toBe(200)
      expect(head.headers.get("content-security-policy")).toContain("default-src 'none'")
      expect(await head.text()).toBe("")
    }
  })

  it("lets pages use no script unless the app says so, and sends the app's own headers", async () => {
    const { headers } = await fetch(url)
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'",
    )
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  it("refuses a method no page answers with 405, and a body of no told length with 411", async () => {
    const put = await fetch(url, { method: "PUT", body: "x" })
    expect(put.status).toBe(405)
    expect(put.headers.get("allow")).toBe("GET, HEAD, POST")
    expect(await statusOfChunkedPost()).toBe(411)
  })

  it("refuses a form of another site with 403 and a body too large with 413", async () => {
    const foreign = await fetch(url, { method: "POST", headers: { origin: "https://b.example" } })
    expect(foreign.status).toBe(403)
    const large = await fetch(url, { method: "POST", body: "x".repeat(3_000) })
    expect(large.status).toBe(413)
    const body = new URLSearchParams("a=1")
    const own = await fetch(url, { method: "POST", headers: { origin: url }, body })
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

  it("starts without a secret where nobody signs in", async () => {
    const port = await freePort()
    const open = spawn(process.execPath, [join(folder, "server.mjs")], {
      env: { ...environment(port), SENTRA_SESSION_SECRET: "", OPEN: "yes" },
    })
    await once(open.stdout, "data")
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
    open.kill("SIGINT")
    expect((await once(open, "exit"))[0]).toBe(0)
  })
})
