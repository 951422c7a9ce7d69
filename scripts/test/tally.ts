/** What a stage found: how many of its tests or checks held, and what to say about the others. */
export type Tally = {
  passed: number
  failed: number
  skipped: number
  /** What a person needs to put it right; empty when all is well. */
  report: string
}

/** A stage of checks that are named one by one. */
export function tallyOf(checks: readonly { name: string; problem: string }[]): Tally {
  const broken = checks.filter(({ problem }) => problem !== "")
  return {
    passed: checks.length - broken.length,
    failed: broken.length,
    skipped: 0,
    report: broken.map(({ name, problem }) => `${name}\n${problem.trimEnd()}`).join("\n"),
  }
}

/** A stage that could not do its work. */
export function crashed(why: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, report: why }
}

/** A stage that ran nothing has not passed. */
export function atLeastOne(tally: Tally): Tally {
  if (tally.passed + tally.failed > 0) return tally
  return { ...tally, failed: 1, report: `${tally.report}\nThis stage ran no test.`.trim() }
}
