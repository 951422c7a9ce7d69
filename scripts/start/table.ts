import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { stateFolder } from "../../packages/local/src/index.ts"
import { say } from "../steps.ts"

/** One line of the table: a place to open. */
export type Address = { what: string; url: string; wanted?: number; port: number }

type Login = { app: string; who: string; login: string; password: string }

/** Where everything answers and, in a demo cooperative, who can sign in. */
export function printTable(addresses: readonly Address[]): void {
  say()
  printRows(addresses.map(({ what, url, wanted, port }) => {
    const moved = wanted !== undefined && wanted !== port ? `(port ${wanted} was taken)` : ""
    return [what, url, moved]
  }))
  const logins = demoLogins()
  if (logins.length > 0) {
    say()
    const head = ["Demo login for", "who", "login", "password"]
    printRows([head, ...logins.map(({ app, who, login, password }) => {
      return [app, who, login, password]
    })])
  }
  say()
  say("Ctrl-C stops everything; the data stays.")
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => {
    return Math.max(...rows.map((row) => (row[column] ?? "").length))
  })
  for (const row of rows) {
    say(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd())
  }
}

/** What the seed has left in `.sentra/demo-logins.json`. */
function demoLogins(): Login[] {
  const file = join(stateFolder, "demo-logins.json")
  if (!existsSync(file)) return []
  const list: unknown = JSON.parse(readFileSync(file, "utf8"))
  return Array.isArray(list) ? list.flatMap(asLogin) : []
}

function asLogin(value: unknown): Login[] {
  if (typeof value !== "object" || value === null) return []
  const fields = new Map<string, unknown>(Object.entries(value))
  const text = (name: string): string => String(fields.get(name) ?? "")
  return [{
    app: text("app"), who: text("who"), login: text("login"), password: text("password"),
  }]
}
