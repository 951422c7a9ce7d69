import { findBrowser } from "./browser.ts"
import { endOnSignals } from "./ending.ts"
import { runStages, type Stage } from "./stage.ts"
import { printSummary } from "./summary.ts"
import { hasJourneys, runDatabaseTests, runJourneys } from "./test-stages.ts"
import { FAST_STAGES } from "./verify.ts"

/** What the later stages are given by the earlier ones. */
type Ground = { clusterUrl: string; browser: NodeJS.ProcessEnv; stop: () => Promise<void> }

/** `npm test`: everything, on a bare clone too. CI runs exactly this. */
export async function test(): Promise<number> {
  const began = Date.now()
  endOnSignals()
  const ground: Ground = { clusterUrl: "", browser: {}, stop: () => Promise.resolve() }
  try {
    const results = await runStages([...FAST_STAGES, ...groundStages(ground)])
    return printSummary(results, Date.now() - began)
  } finally {
    await ground.stop()
  }
}

function groundStages(ground: Ground): Stage[] {
  const journeys: Stage = {
    name: "browser journeys",
    needs: ["test database", "browser"],
    after: ["types", "lint", "dead code", "HTTP tests", "module tests"],
    alone: true,
    run: () => runJourneys(ground.clusterUrl, ground.browser),
  }
  return [
    { name: "browser", needs: [], run: () => findBrowserInto(ground) },
    { name: "test database", needs: ["build"], run: () => startClusterInto(ground) },
    {
      name: "module tests",
      needs: ["test database"],
      run: () => runDatabaseTests("module", ground.clusterUrl),
    },
    {
      name: "HTTP tests",
      needs: ["test database"],
      after: ["module tests"],
      run: () => runDatabaseTests("http", ground.clusterUrl),
    },
    ...(hasJourneys() ? [journeys] : []),
  ]
}

async function findBrowserInto(ground: Ground) {
  ground.browser = await findBrowser()
  return { passed: 1, failed: 0, skipped: 0, report: "" }
}

/** Loaded only now: the harness is one of the packages that the build stage makes. */
async function startClusterInto(ground: Ground) {
  const { ensureTemplate, startTestCluster } = await import("@sentra/testing")
  const cluster = await startTestCluster()
  ground.clusterUrl = cluster.adminUrl
  ground.stop = cluster.stop
  await ensureTemplate(cluster.adminUrl, "migrated")
  return { passed: 1, failed: 0, skipped: 0, report: "" }
}
