// What placing a bulk order of 500 and of 5,000 different lines costs over HTTP. Goals: 500 lines
// within 2.5 s and 150 statements; 5,000 within 20 s; statements grow by less than a third of
// lines.
import { readFile } from "node:fs/promises"
import { createTestDatabase, startServer, statementsOf } from "@sentra/testing"
import { z } from "zod"
import { printTable } from "./support/table.ts"

const SIZES = ["S", "M", "L", "XL", "XXL"]
const WARM_UP_LINES = 50
const MEGABYTE = 1024 * 1024
const REQUESTER = { email: "ratih@bromo-artha.example", password: "kain-gending-2026" }

/** What the buyer saw: it goes along with the order. */
const preview = z.object({ total: z.string(), version: z.string() })

/** As many different variants as lines, each with another number of pieces. */
const linesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    lineNumber: index + 2,
    sku: `WID-${String(Math.floor(index / SIZES.length) + 1).padStart(4, "0")}`,
    size: SIZES[index % SIZES.length],
    pieces: 12 + (index % 90),
  }))

/** Resident memory of a process, as Linux tells it; unknown elsewhere. */
async function residentBytes(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}

const database = await createTestDatabase({ template: "demo" })
const wide = await readFile(new URL("support/wide-catalogue.sql", import.meta.url), "utf8")
for (const statement of wide.split(/;\s*\n/).filter((text) => text.trim() !== "")) {
  await database.query(statement)
}
// A server without jobs and subscribers, so that only the order itself is counted.
const server = await startServer({
  databaseUrl: database.url,
  env: { MEDUSA_WORKER_MODE: "server" },
})
try {
  const [key] = await database.query("select token from api_key where type = 'publishable'")
  const login = await fetch(`${server.url}/auth/customer/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(REQUESTER),
  })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  const send = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${server.url}/store/partners/me/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "x-publishable-api-key": String(key?.["token"]),
      },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`)
    return answer.json()
  }
  const orderOf = async (count: number) => {
    const lines = linesOf(count)
    const reference = `bench-${count}-${Date.now()}`
    const seen = preview.parse(await send("bulk-order-previews", { lines }))
    return { reference, poNumber: reference, lines, seen }
  }
  const place = async (order: object): Promise<number> => {
    const started = performance.now()
    await send("bulk-orders", order)
    return performance.now() - started
  }

  await place(await orderOf(WARM_UP_LINES))
  const rows = []
  for (const count of [500, 5_000]) {
    const order = await orderOf(count)
    const before = (await residentBytes(server.pid)) ?? 0
    const { result: milliseconds, statements } = await statementsOf(database, () => place(order))
    const after = (await residentBytes(server.pid)) ?? 0
    rows.push({ count, milliseconds, statements, grown: after - before })
  }
  const [small] = rows
  printTable(
    ["lines", "milliseconds", "ratio", "statements", "ratio", "memory MB"],
    rows.map(({ count, milliseconds, statements, grown }) => [
      `${count}`,
      milliseconds.toFixed(0),
      `${(milliseconds / (small?.milliseconds ?? 1)).toFixed(1)} x`,
      `${statements}`,
      `${(statements / (small?.statements ?? 1)).toFixed(1)} x`,
      `+${(grown / MEGABYTE).toFixed(0)}`,
    ]),
  )
} finally {
  await server.stop()
  await database.drop()
}
