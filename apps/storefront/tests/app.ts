import { spawn, type ChildProcess } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const ENTRY = join(import.meta.dirname, "../server.mjs")
const TRIES_MAX = 200
const PAUSE_MS = 100

/** Starts the built shop on loopback against the given server, ready when it answers. */
export async function startShop(medusaUrl: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort()
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: `${port}`,
    MEDUSA_URL: medusaUrl,
    MEDUSA_PUBLISHABLE_KEY: "pk_test",
  }
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ["ignore", "ignore", "pipe"] })
  let said = ""
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < TRIES_MAX && isRunning(child); tries += 1) {
    if (await answers(url)) return { url, stop: () => child.kill() }
    await wait(PAUSE_MS)
  }
  child.kill()
  throw new Error(`The built shop did not start; build it first.\n${said}`)
}

const isRunning = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/robots.txt`)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === "object" && address ? address.port : 0
}

export type Page = { status: number; location: string; html: string; headers: Headers }

/** What the last page before the order sends along of itself, with a way of shipping. */
export function lastForm(html: string, shipping: string): Record<string, string> {
  const written = /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ""
  const seen = written.replaceAll("&#34;", '"').replaceAll("&quot;", '"').replaceAll("&amp;", "&")
  return { shipping, seen }
}

/** A browser without JavaScript: keeps cookies, follows nothing by itself. */
export function createVisitor(url: string, cookies: Iterable<[string, string]> = []) {
  const jar = new Map(cookies)
  const visit = async (
    path: string,
    form?: Record<string, string>,
    origin = url,
  ): Promise<Page> => {
    const answer = await fetch(url + path, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; "), origin },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=")
      if (value === "" || value === "deleted") jar.delete(name)
      else jar.set(name, value)
    }
    const location = answer.headers.get("location") ?? ""
    return { status: answer.status, location, html: await answer.text(), headers: answer.headers }
  }
  return Object.assign(visit, { jar })
}
