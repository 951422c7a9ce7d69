// Holds what the documents say against the repository itself, as far as a machine can.
// Run alone: `node scripts/checks/documents.ts`. Prints one line per finding.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { repositoryRoot } from "../../packages/local/src/place.ts"

/** A sentence about the documents, and every place where it does not hold. */
export type DocumentFinding = { sentence: string; places: string[] }

/** Checks all documents: one result per sentence, without places where it holds. */
export function checkDocuments(): DocumentFinding[] {
  return [
    { sentence: "Every path that a document names is there.", places: missingPaths() },
    { sentence: "Every package and app stands in the architecture's tree.", places: untold() },
    { sentence: "Every boundary rule is told in the architecture.", places: rulesUntold() },
    { sentence: "Every command that the README names is one of ours.", places: noCommands() },
    { sentence: "Every variable that the README names is read.", places: variablesUnread() },
    { sentence: "Decisions are numbered one after the other.", places: misnumbered() },
  ]
}

const read = (path: string): string => readFileSync(join(repositoryRoot, path), "utf8")
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name)

const decisions = (): string[] => readdirSync(join(repositoryRoot, "docs/decisions")).toSorted()

const documents = (): string[] => [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...["docs/architecture.md", "docs/glossary.md", "docs/one-order-line.md"],
  ...decisions().map((name) => `docs/decisions/${name}`),
]

const PATH = /`((?:apps|packages|docs|bench|scripts)\/[^`\s*{<]+)`/g

function missingPaths(): string[] {
  return documents().flatMap((document) =>
    found(read(document), PATH)
      .filter((path) => !existsSync(join(repositoryRoot, path)))
      .map((path) => `${document}: ${path}`),
  )
}

function untold(): string[] {
  const text = read("docs/architecture.md")
  const named = (folder: string, name: string): boolean =>
    text.includes(`${folder}/${name}`) || new RegExp(`${folder}/ .*\\b${name}\\b`).test(text)
  return ["packages", "apps"].flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && hasManifest(folder, entry.name))
      .filter(({ name }) => !named(folder, name))
      .map(({ name }) => `${folder}/${name}`),
  )
}

const hasManifest = (folder: string, name: string): boolean =>
  existsSync(join(repositoryRoot, folder, name, "package.json"))

function rulesUntold(): string[] {
  const text = read("docs/architecture.md")
  const config: unknown = createRequire(import.meta.url)("../../.dependency-cruiser.cjs")
  return namesOf(config).filter((rule) => !text.includes(`\`${rule}\``))
}

function namesOf(config: unknown): string[] {
  if (typeof config !== "object" || config === null || !("forbidden" in config)) return []
  if (!Array.isArray(config.forbidden)) return []
  return config.forbidden.map((rule: unknown) =>
    typeof rule === "object" && rule !== null && "name" in rule ? String(rule.name) : "",
  )
}

function noCommands(): string[] {
  const manifest = read("package.json")
  const named = found(read("README.md"), /`?npm (?:run )?(\w+)\b/g)
  return [...new Set(named)].filter((name) => !manifest.includes(`"${name}": "node scripts/`))
}

function variablesUnread(): string[] {
  const variables = found(read("README.md"), /`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`/g)
  const code = ["medusa-config.ts", ...sources("scripts"), ...sources("packages"), ...sources("apps")]
    .map((path) => read(path))
    .join("\n")
  return [...new Set(variables)].filter((name) => !code.includes(name))
}

const SOURCE = /\.(ts|tsx|mjs|astro)$/
const NOT_OURS = /node_modules|\/dist\/|\.medusa|\.astro|\.turbo/

const sources = (folder: string): string[] =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => SOURCE.test(path) && !NOT_OURS.test(path))

function misnumbered(): string[] {
  return decisions().filter(
    (name, place) => !name.startsWith(`${String(place + 1).padStart(4, "0")}-`),
  )
}

if (process.argv[1] === import.meta.filename) {
  const broken = checkDocuments().filter(({ places }) => places.length > 0)
  for (const { sentence, places } of broken) {
    console.log(`${sentence}\n${places.map((place) => `  ${place}`).join("\n")}`)
  }
  process.exitCode = broken.length > 0 ? 1 : 0
}
