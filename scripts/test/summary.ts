import { say, spoken } from "../steps.ts"
import type { StageResult } from "./stage.ts"

/**
 * Prints the table of all stages; its last line is `N passed, N failed`.
 * @returns the exit code
 */
export function printSummary(results: readonly StageResult[], milliseconds: number): number {
  say()
  say(row("", "passed", "failed", "skipped", "time"))
  for (const { name, tally, milliseconds: time } of results) {
    const { passed, failed, skipped } = tally
    say(row(name, `${passed}`, `${failed}`, `${skipped}`, spoken(time)))
  }
  const passed = results.reduce((total, { tally }) => total + tally.passed, 0)
  const failed = results.reduce((total, { tally }) => total + tally.failed, 0)
  say(row("in all", `${passed}`, `${failed}`, "", spoken(milliseconds)))
  say()
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(24), ...cells.map((cell) => cell.padStart(10))].join("").trimEnd()
}
