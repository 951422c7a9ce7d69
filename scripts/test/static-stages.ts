import { checkDocuments } from "../checks/documents.ts"
import { checkWords } from "../checks/words.ts"
import { runProgram } from "./command.ts"
import { listAt, numberAt, textAt } from "./fields.ts"
import { has, workspaceFolders } from "./packages.ts"
import { readReport, reportFile } from "./report.ts"
import { crashed, tallyOf, type Tally } from "./tally.ts"

/** The types of every package, of our commands and of the apps: one check each. */
export async function checkTypes(): Promise<Tally> {
  const projects = [...workspaceFolders(), "scripts"].flatMap((folder) => {
    if (has(folder, "astro.config.mjs")) return [{ folder, words: ["astro", "check"] }]
    return ["tsconfig.json", "tests/tsconfig.json", "src/admin/tsconfig.json"]
      .filter((file) => has(folder, file))
      .map((file) => ({ folder, words: ["tsc", "--noEmit", "-p", file] }))
  })
  const checks = []
  for (const { folder, words } of projects) {
    const name = `${folder}: ${words.join(" ")}`
    const { code, output } = await runProgram({ name: `types ${folder}`, words, folder })
    checks.push({ name, problem: code === 0 ? "" : output })
  }
  return tallyOf(checks)
}

/** eslint over everything: one check per file. */
export async function lint(): Promise<Tally> {
  const report = reportFile("lint")
  const words = ["eslint", "--format", "json", "--output-file", report, "--max-warnings", "0", "."]
  const { output } = await runProgram({ name: "lint", words, env: { NODE_OPTIONS: MORE_MEMORY } })
  const results = readReport(report)
  if (!Array.isArray(results)) return crashed(output)
  return tallyOf(
    results.map((result: unknown) => ({
      name: textAt(result, "filePath").replace(`${process.cwd()}/`, ""),
      problem: listAt(result, "messages").map(lintLine).join("\n"),
    })),
  )
}

const MORE_MEMORY = "--max-old-space-size=4096"

function lintLine(message: unknown): string {
  const place = `${numberAt(message, "line")}:${numberAt(message, "column")}`
  return `  ${place} ${textAt(message, "message")} (${textAt(message, "ruleId")})`
}

/** Who may import whom: one check per rule of `.dependency-cruiser.cjs`. */
export async function checkDependencies(): Promise<Tally> {
  const file = reportFile("dependencies")
  const words = [
    ...["depcruise", "--config", ".dependency-cruiser.cjs"],
    ...["--output-type", "json", "--output-to", file, "packages", "apps"],
  ]
  const { output } = await runProgram({ name: "dependencies", words })
  const report = readReport(file)
  const rules = listAt(report, "summary", "ruleSetUsed", "forbidden")
  if (rules.length === 0) return crashed(output.slice(-3000))
  const violations = listAt(report, "summary", "violations")
  return tallyOf(
    rules.map((rule) => ({
      name: textAt(rule, "name"),
      problem: violations
        .filter((violation) => textAt(violation, "rule", "name") === textAt(rule, "name"))
        .map((violation) => `  ${textAt(violation, "from")} -> ${textAt(violation, "to")}`)
        .join("\n"),
    })),
  )
}

/** Package boundaries as turbo sees them, by the tags in each package's turbo.json. */
export async function checkBoundaries(): Promise<Tally> {
  const { code, output } = await runProgram({ name: "boundaries", words: ["turbo", "boundaries"] })
  return tallyOf([{ name: "turbo boundaries", problem: code === 0 ? "" : output }])
}

/** Files, exports and dependencies that nobody uses. */
export async function checkDeadCode(): Promise<Tally> {
  const { code, output } = await runProgram({ name: "dead-code", words: ["knip"] })
  return tallyOf([{ name: "knip", problem: code === 0 ? "" : output }])
}

/** Words, money and what the documents say: one check per sentence. */
export async function checkSentences(): Promise<Tally> {
  await Promise.resolve()
  const words = checkWords().map(({ rule, places }) => ({ sentence: rule.sentence, places }))
  return tallyOf(
    [...words, ...checkDocuments()].map(({ sentence, places }) => ({
      name: sentence,
      problem: places.map((place) => `  ${place}`).join("\n"),
    })),
  )
}
