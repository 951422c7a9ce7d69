// Reads every file that git knows and holds it against the rules of `word-rules.ts`.
// Run alone: `node scripts/checks/words.ts`. Prints one line per finding.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { repositoryRoot } from "../../packages/local/src/place.ts"
import { WORD_RULES, type WordRule } from "./word-rules.ts"

/** A rule, and every place that breaks it. */
export type WordFindings = { rule: WordRule; places: string[] }

/** Checks the whole checkout: one result per rule, empty where it is kept. */
export function checkWords(): WordFindings[] {
  const files = trackedFiles().map((name) => ({ name, text: textOf(name) }))
  return WORD_RULES.map((rule) => ({
    rule,
    places: files
      .filter(({ name }) => rule.where.test(name) && !(rule.except?.test(name) ?? false))
      .flatMap(({ name, text }) => placesIn(name, text, rule.forbidden)),
  }))
}

function placesIn(name: string, text: string, forbidden: RegExp): string[] {
  return text.split("\n").flatMap((line, index) => {
    return forbidden.test(line) ? [`${name}:${index + 1}: ${line.trim().slice(0, 90)}`] : []
  })
}

function trackedFiles(): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
  const listed = spawnSync("git", args, { cwd: repositoryRoot, encoding: "utf8" })
  return listed.stdout.split("\0").filter((name) => name !== "")
}

/** A file that was deleted but not yet committed has no text; pictures and fonts have none. */
function textOf(name: string): string {
  if (/\.(png|jpe?g|webp|avif|ico|woff2?|ttf|pdf)$/.test(name)) return ""
  try {
    return readFileSync(join(repositoryRoot, name), "utf8")
  } catch {
    return ""
  }
}

if (process.argv[1] === import.meta.filename) {
  const broken = checkWords().filter(({ places }) => places.length > 0)
  for (const { rule, places } of broken) {
    console.log(`${rule.sentence}\n${places.map((place) => `  ${place}`).join("\n")}`)
  }
  process.exitCode = broken.length > 0 ? 1 : 0
}
