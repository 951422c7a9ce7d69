import { WorkflowManager } from "@medusajs/framework/orchestration"
import { expect } from "vitest"
import { startServer, type TestDatabase } from "@sentra/testing"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./people.js"
import { PARTNER_1 } from "./uniforms.js"

/**
 * Names of the steps of these workflows, from their definitions: a step that is added is killed
 * after too. A workflow run inside another is named by itself.
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
  return [
    ...own.filter((name) => !name.endsWith("-as-step")),
    ...("next" in flow ? namesIn(flow.next) : []),
  ]
}

/** Starts a server that kills itself after a step, lets `provoke` run into it, and waits. */
export async function killedAfter(
  step: string,
  database: TestDatabase,
  provoke: (callers: { partner: Caller; staff: Caller }) => Promise<unknown>,
): Promise<void> {
  const server = await startServer({
    databaseUrl: database.url,
    env: { NODE_ENV: "test", SENTRA_CRASH_AFTER: step, MEDUSA_WORKER_MODE: "server" },
  })
  const key = await publishableKeyOf(database)
  const partner = await signIn(server, key, "customer", PARTNER_1.requester)
  const staff = await signInStaff(server, key)
  await expect(provoke({ partner, staff })).rejects.toThrow()
  await server.exited
}
