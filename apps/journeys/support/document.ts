import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "../../..")

/** A document of the repository, read as its tables and the paths it names. */
export type Document = {
  /** Every row of the tables headed "Fact | Value". */
  facts: Map<string, bigint>
  /** The cells of the one table that begins with this head. */
  table: (firstHead: string) => string[][]
  /** Paths it names that do not exist. */
  missingPaths: string[]
}

const FACT = /^\| (?<fact>[^|]+) \| (?<value>[\d,]+) \|$/
const PATH = /`((?:apps|packages|docs|bench|scripts)\/[^`\s]+)`/g

/** Reads a document; a fact that stands in it twice is an error. */
export function readDocument(path: string): Document {
  const text = readFileSync(join(ROOT, path), "utf8")
  const lines = text.split("\n")
  const facts = new Map<string, bigint>()
  for (const line of lines) {
    const { fact, value } = FACT.exec(line)?.groups ?? {}
    if (fact === undefined || value === undefined) continue
    if (facts.has(fact)) throw new Error(`${path} says "${fact}" twice.`)
    facts.set(fact, BigInt(value.replaceAll(",", "")))
  }
  const named = [...text.matchAll(PATH)].map(([, name]) => name ?? "")
  return {
    facts,
    table: (firstHead) => tableIn(lines, firstHead),
    missingPaths: named.filter((name) => !existsSync(join(ROOT, name))),
  }
}

function tableIn(lines: readonly string[], firstHead: string): string[][] {
  const start = lines.findIndex((line) => line.startsWith(`| ${firstHead} |`))
  const rows = lines.slice(start + 2)
  const end = rows.findIndex((line) => !line.startsWith("|"))
  return rows.slice(0, end).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
}
