import { buildAll } from "./build-stage.ts"
import { endOnSignals } from "./ending.ts"
import { runStages, type Stage } from "./stage.ts"
import {
  checkBoundaries, checkDeadCode, checkDependencies, checkSentences, checkTypes, lint,
} from "./static-stages.ts"
import { printSummary } from "./summary.ts"
import { runUnitTests } from "./test-stages.ts"

/** What needs no database and no browser. */
export const FAST_STAGES: readonly Stage[] = [
  { name: "build", needs: [], run: buildAll },
  { name: "words and documents", needs: [], run: checkSentences },
  { name: "unit tests", needs: [], after: ["build"], run: runUnitTests },
  { name: "types", needs: [], after: ["build"], run: checkTypes },
  { name: "lint", needs: [], after: ["build"], run: lint },
  { name: "dependencies", needs: [], after: ["build"], run: checkDependencies },
  { name: "package boundaries", needs: [], after: ["build"], run: checkBoundaries },
  { name: "dead code", needs: [], after: ["build"], run: checkDeadCode },
]

/** `npm run verify`: the fast gate before every commit. */
export async function verify(): Promise<number> {
  const began = Date.now()
  endOnSignals()
  return printSummary(await runStages(FAST_STAGES), Date.now() - began)
}
