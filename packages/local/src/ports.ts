import { createServer } from "node:net"
import { Failure } from "./failure.ts"

const PORTS_TRIED_MAX = 20

/** Whether a server could listen on this port of the loopback address now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      probe.close(() => resolve(true))
    })
  })
}

/**
 * The wanted port, or the next free one after it.
 * @param wanted the port to begin with
 * @param spoken ports already promised to others
 * @throws Failure when twenty ports in a row are taken
 */
export async function firstFreePort(
  wanted: number,
  spoken: ReadonlySet<number> = new Set(),
): Promise<number> {
  for (let port = wanted; port < wanted + PORTS_TRIED_MAX; port += 1) {
    if (!spoken.has(port) && (await isPortFree(port))) return port
  }
  throw new Failure(
    `Ports ${wanted} to ${wanted + PORTS_TRIED_MAX - 1} are all taken: `
    + "stop what uses them, or choose others as the README says.",
  )
}

/** Any free port, chosen by the system. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = probe.address()
      const port = address !== null && typeof address === "object" ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
