import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import { join, relative } from "node:path"
import { z } from "zod"

const ROOT = join(import.meta.dirname, "../../../../..")
const SERVER = join(ROOT, ".medusa/server")
const API = join(import.meta.dirname, "../../../src/api")
const SECRETS = {
  JWT_SECRET: "for-one-test-run-only-jwt-0123456789",
  COOKIE_SECRET: "for-one-test-run-only-cookie-0123456789",
}

type Express = {
  listen: (port: number, host: string, done: () => void) => Server
  _router: unknown
}
type Loaders = (options: {
  directory: string
  expressApp: Express
}) => Promise<{ shutdown: () => Promise<void> }>

/** A server whose table of routes can be read from inside. */
export type ServedRoutes = {
  url: string
  /** Every route it answers to, as "GET /store/makers". */
  routes: string[]
  stop: () => Promise<void>
}

/** Starts the built server in this process, just as `medusa start` does, and lists its routes. */
export async function serveAndList(databaseUrl: string): Promise<ServedRoutes> {
  Object.assign(process.env, SECRETS, {
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
  })
  process.chdir(SERVER)
  const fromRoot = createRequire(join(ROOT, "package.json"))
  const loaders = fromRoot.resolve("@medusajs/medusa/loaders/index")
  const { default: load } = fromRoot(loaders) as { default: Loaders }
  const express: () => Express = createRequire(loaders)("express")
  const app = express()
  const { shutdown } = await load({ directory: SERVER, expressApp: app })
  const server = await new Promise<Server>((started) => {
    const listening = app.listen(0, "127.0.0.1", () => started(listening))
  })
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    routes: routesIn(app._router),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await shutdown()
    },
  }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0

const routeLayer = z.object({
  route: z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) }),
})

/**
 * A route is a layer of the router with a path and its methods; what else is there only passes on.
 */
function routesIn(router: unknown): string[] {
  // The router of Express is a function that carries its layers.
  const stack = z.array(z.unknown()).parse(typeof router === "function" && Reflect.get(router, "stack"))
  const found = stack.flatMap((layer) => {
    const parsed = routeLayer.safeParse(layer)
    if (!parsed.success) return []
    const { path, methods } = parsed.data.route
    return Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
  })
  return [...new Set(found)].sort()
}

const METHOD = /^export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm

/** Every route that a file of `src/api` declares. */
export function routesInFiles(): string[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const folder = relative(API, join(API, file, ".."))
      const path = `/${folder.replaceAll("\\", "/").replaceAll(/\[(\w+)\]/g, ":$1")}`
      const text = readFileSync(join(API, file), "utf8")
      return [...text.matchAll(METHOD)].map(([, method]) => `${method ?? ""} ${path}`)
    })
    .sort()
}
