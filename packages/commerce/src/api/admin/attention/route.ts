import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pageQuery, type AttentionTask } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { parseInput } from "../../../lib/parse-input.js"
import { SWEEPING_MODULE, type SweepingService } from "../../../modules/sweeping/index.js"
import { taskSubjects } from "../../../reading/task-subjects.js"
import { dutyNamed } from "../../../workflows/duties.js"

/** GET /admin/attention?limit=&offset=: what the server could not finish, longest waiting first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ tasks: AttentionTask[]; count: number }>,
): Promise<void> {
  const { limit, offset } = parseInput(pageQuery, req.query)
  const { tasks: room } = req.scope.resolve<SweepingService>(SWEEPING_MODULE)
  const { tasks, count } = await room.parked({ take: limit, skip: offset })
  const subjects = await taskSubjects(databaseIn(req.scope), tasks.map(({ taskId }) => taskId))
  res.json({
    count,
    tasks: tasks.map(({ id, duty, taskId, reasonId, reasonEn, attempts, firstFailedAt }) => ({
      id,
      duty: dutyNamed(duty)?.title ?? { id: duty, en: duty },
      about: subjects.get(taskId)?.about ?? { id: taskId, en: taskId },
      orderId: subjects.get(taskId)?.orderId ?? null,
      reason: { id: reasonId, en: reasonEn },
      attempts,
      since: firstFailedAt.toISOString(),
    })),
  })
}
