import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StaffPerson } from "@sentra/contracts"
import { noteIn, nothingNoted, type Noted } from "../../lib/acting.js"
import { databaseIn } from "../../lib/database-in.js"
import { messageOf } from "../../lib/message-of.js"
import { conflict, forbidden, type Refusal } from "../../lib/refusal.js"
import { STAFF_MODULE, type StaffService } from "../../modules/staff/index.js"
import { anybodyHasARole, readStaff } from "../../reading/staff.js"
import { consequenceOf } from "../consequences.js"
import { accessTo, mayCall, type Access } from "./access.js"
import { ANYBODY } from "./family.js"
import { withoutSecrets } from "./without-secrets.js"

/** Medusa has said who calls: a staff user, or a key. Who accepts an invitation is nobody yet. */
export type StaffRequest = MedusaRequest & {
  auth_context?: { actor_id: string; actor_type: string }
}

/**
 * Every request below /admin comes through here: it needs a role that the table names, read from
 * the database at this moment, and whatever is not a reading is written down before and after.
 */
export async function staffDoor(
  req: StaffRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = req.baseUrl + req.path
  const access = accessTo(req.method, path)
  const { actor_id: actorId = "nobody", actor_type: actorType = "nobody" } = req.auth_context ?? {}
  const person = actorType === "user" ? await personWith(req, actorId) : undefined
  const judge = async (): Promise<void> => {
    const refusal = await refusalFor(req, access, person)
    if (refusal) next(refusal)
    else next()
  }
  // A stranger with an invitation acts for nobody yet, and may not fill the log.
  if (READING.has(req.method) || actorType === "nobody") return judge()
  const noted = nothingNoted()
  const actionId = await req.scope.resolve<StaffService>(STAFF_MODULE).log.begin({
    actorType,
    actorId,
    actorName: person?.name ?? actorType,
    area: access?.area ?? "closed",
    method: req.method,
    path,
    targetId: access?.targetIn(path) ?? null,
    input: withoutSecrets(req.body),
  })
  whenAnswered(res, (status) => endAction(req, actionId, status, noted))
  await noteIn(noted, judge)
}

const READING = new Set(["GET", "HEAD", "OPTIONS"])

async function personWith(req: MedusaRequest, userId: string): Promise<StaffPerson | undefined> {
  const [person] = await readStaff(databaseIn(req.scope), { ids: [userId] })
  return person
}

async function refusalFor(
  req: MedusaRequest,
  access: Access | undefined,
  person: StaffPerson | undefined,
): Promise<Refusal | undefined> {
  const nobody = person === undefined
  if (access && (nobody ? isForNobody(access) : mayCall(access, person.roles))) return undefined
  if (!nobody && person.roles.length === 0) {
    const firstDay = !(await anybodyHasARole(databaseIn(req.scope)))
    if (firstDay && access?.firstDay) return undefined
    return forbidden({
      id: "Anda belum punya peran di koperasi ini. Minta ketua memberi peran di halaman Staf.",
      en: "You have no role in this cooperative yet. Ask the chair for one on the Staff page.",
    })
  }
  return closedToAll(req) ?? forbidden({
    id: "Peran Anda tidak mencakup ini. Minta orang yang berwenang, atau minta ketua menambah peran.",
    en: "Your roles do not include this. Ask somebody whose do, or ask the chair for the role.",
  })
}

/** What nobody may do is said as such: no role would help. */
function closedToAll(req: MedusaRequest): Refusal | undefined {
  const found = consequenceOf(req.method, req.baseUrl + req.path)
  return found && "closed" in found.consequence ? conflict(found.consequence.closed) : undefined
}

/** What Medusa gives without asking who calls: a page to sign in on, and an invitation. */
const FOR_NOBODY = new Set(["POST /admin/invites/accept", "GET /admin/feature-flags"])

/** Neither a key nor a user who was removed may do anything else. */
const isForNobody = ({ allowed, route }: Access): boolean =>
  allowed === ANYBODY && FOR_NOBODY.has(route)

/** Tells the status once: when the answer left, or null when the caller left before it. */
function whenAnswered(res: MedusaResponse, tell: (status: number | null) => Promise<void>): void {
  let told = false
  const once = (status: number | null): void => {
    if (told) return
    told = true
    void tell(status)
  }
  res.on("finish", () => once(res.statusCode))
  res.on("close", () => once(res.writableFinished ? res.statusCode : null))
}

async function endAction(
  req: MedusaRequest,
  actionId: string,
  status: number | null,
  { refusal, workflows, changes }: Noted,
): Promise<void> {
  try {
    await req.scope
      .resolve<StaffService>(STAFF_MODULE)
      .log.end(actionId, { status, refusal, workflows: [...workflows], changes })
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The end of the staff action ${actionId} is not logged: ${messageOf(error)}`)
  }
}
