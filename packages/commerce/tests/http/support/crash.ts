import { setTimeout } from "node:timers/promises"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import { expect } from "vitest"
import { startServer, type TestDatabase } from "@sentra/testing"
import { peopleAt, type People } from "./twins.js"

const RUN_AS_STEP = "-as-step"

/**
 * Names of the steps of these workflows and of those that they run, from their definitions: a step
 * that is added is killed after too. A workflow that a step runs by itself has to be named.
 */
export const stepsOf = (...workflowIds: string[]): string[] => [
  ...new Set(workflowIds.flatMap((id) => namesIn(flowOf(id)))),
]

/** What we read of Medusa's registry, whose types are not resolved from here. */
const registry = WorkflowManager as {
  getWorkflow(workflowId: string): { flow_: unknown } | undefined
}

function flowOf(workflowId: string): unknown {
  const workflow = registry.getWorkflow(workflowId)
  if (workflow === undefined) throw new Error(`There is no workflow ${workflowId}`)
  return workflow.flow_
}

function namesIn(flow: unknown): string[] {
  if (Array.isArray(flow)) return flow.flatMap(namesIn)
  if (typeof flow !== "object" || flow === null) return []
  const own = "action" in flow && typeof flow.action === "string" ? [flow.action] : []
  return [...own.flatMap(ownNames), ...("next" in flow ? namesIn(flow.next) : [])]
}

const ownNames = (action: string): string[] =>
  action.endsWith(RUN_AS_STEP) ? stepsOf(action.slice(0, -RUN_AS_STEP.length)) : [action]

/** A server that kills itself after a step, and has been asked for nothing yet. */
export type Doomed = {
  /** Lets somebody run into the step. What they are answered, if anything, does not matter. */
  die: (provoke?: (people: People) => Promise<unknown>) => Promise<void>
}

const DIES_WITHIN_MILLISECONDS = 90_000
const KILLED = { code: null, signal: "SIGKILL" }

/** Nothing but requests: neither jobs nor events, so that it finishes nothing of others. */
export const ONLY_REQUESTS = { MEDUSA_WORKER_MODE: "server" }

export async function startDoomed(
  step: string,
  database: TestDatabase,
  env: NodeJS.ProcessEnv = ONLY_REQUESTS,
): Promise<Doomed> {
  const server = await startServer({
    databaseUrl: database.url,
    env: { ...env, NODE_ENV: "test", SENTRA_CRASH_AFTER: step },
  })
  const die: Doomed["die"] = async (provoke = () => Promise.resolve()) => {
    const answer = await peopleAt(server, database).then(provoke).catch(() => undefined)
    const patience = setTimeout(DIES_WITHIN_MILLISECONDS, undefined, { ref: false })
    const ending = await Promise.race([server.exited, patience])
    if (ending === undefined) await server.stop()
    expect(ending, `outlived ${step}: ${JSON.stringify(answer)}`).toEqual(KILLED)
  }
  return { die }
}

/**
 * Lets no sweeper of this database get to what others left until `work` is done: each looks after
 * the first duty into its list of what failed, and nobody else reads that.
 */
export async function whileSweepersWait<T>(
  database: TestDatabase,
  work: () => Promise<T>,
): Promise<T> {
  await database.query("begin")
  await database.query("lock table sweep_task in access exclusive mode")
  try {
    return await work()
  } finally {
    await database.query("commit")
  }
}

/** Starts a server that kills itself after a step, lets `provoke` run into it, and waits. */
export async function killedAfter(
  step: string,
  database: TestDatabase,
  provoke: (people: People) => Promise<unknown>,
): Promise<void> {
  const { die } = await startDoomed(step, database)
  await die(provoke)
}
