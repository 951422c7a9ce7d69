import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffActionsQuery, type StaffAction } from "@sentra/contracts"
import { addDays, startOfJakartaDay } from "../../../../lib/clock.js"
import { parseInput } from "../../../../lib/parse-input.js"
import { STAFF_MODULE, type Action, type StaffService } from "../../../../modules/staff/index.js"

/** GET /admin/staff/actions?person=&area=&from=&until=: a page of what staff did, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ actions: StaffAction[]; count: number }>,
): Promise<void> {
  const { limit, offset, from, until, person, area } = parseInput(staffActionsQuery, req.query)
  const { actions, count } = await req.scope.resolve<StaffService>(STAFF_MODULE).log.actions({
    ...(person !== undefined && { person }),
    ...(area !== undefined && { area }),
    ...(from !== undefined && { from: startOfJakartaDay(from) }),
    ...(until !== undefined && { before: startOfJakartaDay(addDays(until, 1)) }),
    take: limit,
    skip: offset,
  })
  res.json({ actions: actions.map(shown), count })
}

const shown = (action: Action): StaffAction => ({
  actionId: action.id,
  at: action.at.toISOString(),
  personId: action.actorId,
  person: action.actorName,
  area: action.area,
  method: action.method,
  path: action.path,
  targetId: action.targetId,
  input: action.input,
  status: action.status,
  refusal: action.refusal,
  workflows: action.workflows ?? [],
  changes: action.changes ?? [],
})
