import { spawn } from "node:child_process"
import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const ENTRY = join(import.meta.dirname, "../server.mjs")
const TRIES_MAX = 300
const PAUSE_MS = 100

/** Starts the built portal on loopback against the given server, ready when it answers. */
export async function startPortal(medusaUrl: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort()
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: `${port}`,
    MEDUSA_URL: medusaUrl,
    MEDUSA_PUBLISHABLE_KEY: "pk_test",
    SENTRA_SESSION_SECRET: "for-one-test-run-only-0123456789-abcdef",
    SENTRA_PLAIN_HTTP: "true",
  }
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ["ignore", "ignore", "pipe"] })
  let said = ""
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < TRIES_MAX && child.exitCode === null; tries += 1) {
    const answers = await fetch(`${url}/masuk`).then(({ ok }) => ok, () => false)
    if (answers) return { url, stop: () => child.kill() }
    await wait(PAUSE_MS)
  }
  child.kill()
  throw new Error(`The built portal did not start; build it first.\n${said}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

export type Page = { status: number; location: string; html: string }

/** A buyer's browser without JavaScript: keeps cookies, follows nothing by itself. */
export function createBuyer(url: string) {
  const jar = new Map<string, string>()
  return async (path: string, form?: Record<string, string>): Promise<Page> => {
    const answer = await fetch(url + path, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; "), origin: url },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=")
      jar.set(name, value)
    }
    const location = answer.headers.get("location") ?? ""
    return { status: answer.status, location, html: await answer.text() }
  }
}

/** The value of a page's hidden field. */
export function hidden(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? ""
  const written = /value="([^"]*)"/.exec(tag)?.[1] ?? ""
  return written.replaceAll("&#34;", '"').replaceAll("&quot;", '"').replaceAll("&amp;", "&")
}
