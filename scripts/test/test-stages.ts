import { existsSync } from "node:fs"
import { join } from "node:path"
import { repositoryRoot } from "../../packages/local/src/index.ts"
import { runProgram } from "./command.ts"
import { listAt, numberAt, textAt } from "./fields.ts"
import { hasUnitTests, workspaceFolders } from "./packages.ts"
import { readReport, reportFile } from "./report.ts"
import { crashed, type Tally } from "./tally.ts"

/** The tests beside the code, of every package and app that has some, and of our commands. */
export async function runUnitTests(): Promise<Tally> {
  const tallies = []
  for (const folder of [...workspaceFolders().filter(hasUnitTests), "scripts"]) {
    const project = folder === "packages/commerce" ? ["--project", "unit"] : []
    tallies.push(await runVitest(folder, `unit ${folder}`, project, {}))
  }
  return together(tallies)
}

/** The tests of the plugin that need a database (`module`) or a running server (`http`). */
export function runDatabaseTests(project: "module" | "http", clusterUrl: string): Promise<Tally> {
  const env = { SENTRA_TEST_POSTGRES_URL: clusterUrl }
  return runVitest("packages/commerce", project, ["--project", project], env)
}

/** The journeys through a real browser. */
export async function runJourneys(clusterUrl: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = reportFile("journeys")
  const { output } = await runProgram({
    name: "journeys",
    words: ["playwright", "test", "--reporter=line,json"],
    folder: "apps/journeys",
    env: {
      ...env, SENTRA_TEST_POSTGRES_URL: clusterUrl, PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  })
  const result = readReport(report)
  if (result === undefined) return crashed(output.slice(-6000))
  const errors = listAt(result, "errors").map((error) => textAt(error, "message"))
  const failed = numberAt(result, "stats", "unexpected") + numberAt(result, "stats", "flaky")
  return {
    passed: numberAt(result, "stats", "expected"),
    failed: failed + errors.length,
    skipped: numberAt(result, "stats", "skipped"),
    report: failed + errors.length > 0 ? output.slice(-20_000) : "",
  }
}

async function runVitest(
  folder: string,
  name: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = reportFile(name)
  const { output } = await runProgram({
    name,
    words: [
      "vitest", "run", ...words, "--reporter=json", `--outputFile.json=${report}`,
    ],
    folder,
    env,
  })
  const result = readReport(report)
  if (result === undefined) return crashed(`${folder}: ${output.slice(-6000)}`)
  const files = listAt(result, "testResults")
  const broken = files.filter((file) => {
    return textAt(file, "status") === "failed" && failuresIn(file).length === 0
  })
  return {
    passed: numberAt(result, "numPassedTests"),
    failed: numberAt(result, "numFailedTests") + broken.length,
    skipped: numberAt(result, "numPendingTests") + numberAt(result, "numTodoTests"),
    report: [
      ...broken.map((file) => `${textAt(file, "name")}\n  ${textAt(file, "message")}`),
      ...files.flatMap(failuresIn),
    ].join("\n"),
  }
}

function failuresIn(file: unknown): string[] {
  return listAt(file, "assertionResults")
    .filter((test) => textAt(test, "status") === "failed")
    .map((test) => `${textAt(test, "fullName")}\n  ${listAt(test, "failureMessages").join("\n  ")}`)
}

function together(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    report: tallies.map(({ report }) => report).filter((text) => text !== "").join("\n"),
  }
}

/** Whether this checkout has journeys at all. */
export const hasJourneys = (): boolean => {
  return existsSync(join(repositoryRoot, "apps/journeys/package.json"))
}
