import { messageOf } from "../../packages/local/src/failure.ts"
import { say, spoken } from "../steps.ts"
import { atLeastOne, crashed, type Tally } from "./tally.ts"

/** A part of the test run. */
export type Stage = {
  name: string
  /** Stages that must have passed: without them this one has no ground to stand on. */
  needs: readonly string[]
  /** Stages that must have ended, however. */
  after?: readonly string[]
  /** Runs while no other stage does: it measures, or fills the machine by itself. */
  alone?: boolean
  run: () => Promise<Tally>
}

/** How a stage went. */
export type StageResult = { name: string; tally: Tally; milliseconds: number }

const TOGETHER_MAX = 2
const HEARTBEAT_MILLISECONDS = 60_000
const REPORT_LINES_MAX = 200

/** Runs the stages in the order of what they need, two at a time. */
export async function runStages(stages: readonly Stage[]): Promise<StageResult[]> {
  const waiting = [...stages]
  const running = new Map<Stage, Promise<void>>()
  const results = new Map<string, StageResult>()
  const timer = setInterval(() => sayWhatRuns(running), HEARTBEAT_MILLISECONDS)
  while (waiting.length > 0 || running.size > 0) {
    for (const stage of waiting.filter((candidate) => mayStart(candidate, results, running))) {
      waiting.splice(waiting.indexOf(stage), 1)
      running.set(stage, runOne(stage, results).then(() => void running.delete(stage)))
      if (stage.alone === true) break
    }
    await Promise.race(running.values())
  }
  clearInterval(timer)
  return stages.flatMap(({ name }) => results.get(name) ?? [])
}

function mayStart(
  stage: Stage,
  results: ReadonlyMap<string, StageResult>,
  running: ReadonlyMap<Stage, unknown>,
): boolean {
  const before = [...stage.needs, ...(stage.after ?? [])]
  if (!before.every((name) => results.has(name))) return false
  const others = [...running.keys()]
  if (others.some((other) => other.alone === true)) return false
  return stage.alone === true ? others.length === 0 : others.length < TOGETHER_MAX
}

async function runOne(stage: Stage, results: Map<string, StageResult>): Promise<void> {
  const missing = stage.needs.find((name) => (results.get(name)?.tally.failed ?? 0) > 0)
  const began = Date.now()
  const tally = missing === undefined
    ? await tallied(stage)
    : crashed(`Not run: it needs "${missing}", which failed.`)
  const milliseconds = Date.now() - began
  results.set(stage.name, { name: stage.name, tally, milliseconds })
  const { passed, failed, skipped } = tally
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
  say(`${stage.name.padEnd(24)} ${counts.padEnd(28)} ${spoken(milliseconds)}`)
  if (failed > 0) sayReport(tally.report)
}

async function tallied(stage: Stage): Promise<Tally> {
  try {
    return atLeastOne(await stage.run())
  } catch (error) {
    return crashed(messageOf(error))
  }
}

function sayReport(report: string): void {
  const lines = report.trimEnd().split("\n")
  for (const line of lines.slice(0, REPORT_LINES_MAX)) say(`    ${line}`)
  const more = lines.length - REPORT_LINES_MAX
  if (more > 0) say(`    and ${more} more lines; see .sentra/logs`)
}

function sayWhatRuns(running: ReadonlyMap<Stage, unknown>): void {
  say(`... still running: ${[...running.keys()].map(({ name }) => name).join(", ")}`)
}
