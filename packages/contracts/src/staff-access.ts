import { z } from "zod"
import { bilingual, count, day, instant, pageQuery, rowId, text } from "./shared.js"

/** The offices of a cooperative. A person may hold several; the auditor only reads. */
export const STAFF_ROLES = ["chair", "treasurer", "hub", "sales", "catalogue", "auditor"] as const
export const staffRole = z.enum(STAFF_ROLES)
export type StaffRole = z.infer<typeof staffRole>

/** The parts of the cooperative's work, as the table of rights and the log of actions name them. */
export const STAFF_AREAS = [
  "account", "approvals", "attention", "payouts", "bank", "ledger", "members", "bankAccounts",
  "production", "receiving", "orders", "payments", "partners", "customers", "prices", "catalogue", "stock",
  "settings", "keys", "staff", "log", "closed",
] as const
export const staffArea = z.enum(STAFF_AREAS)
export type StaffArea = z.infer<typeof staffArea>

/** The caller, and in which areas they may look or act: what a page hides follows from it. */
export const staffMeResponse = z.object({
  me: z.object({
    userId: z.string(),
    name: z.string(),
    roles: z.array(staffRole),
    sees: z.array(staffArea),
    acts: z.array(staffArea),
    /** Nobody has a role yet: the set-up is open. */
    settingUp: z.boolean(),
  }),
})
export type StaffMe = z.infer<typeof staffMeResponse>["me"]

export const staffPerson = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(staffRole),
})
export type StaffPerson = z.infer<typeof staffPerson>
export const staffPeopleResponse = z.object({ people: z.array(staffPerson) })

export const REASON_CHARACTERS_MAX = 500
/** Why somebody does by hand what nobody does by rule. */
export const staffReason = text.trim().min(1).max(REASON_CHARACTERS_MAX)

export const staffRolesRequest = z.object({
  /** The whole new list. */
  roles: z
    .array(staffRole)
    .max(STAFF_ROLES.length)
    .transform((roles) => STAFF_ROLES.filter((role) => roles.includes(role))),
  reason: staffReason,
})
export type StaffRolesRequest = z.infer<typeof staffRolesRequest>
/** `waiting` when a second person has to agree first. */
export const staffRolesResponse = z.object({ person: staffPerson, waiting: z.boolean() })

export const staffActionsQuery = pageQuery.extend({
  person: rowId.optional(),
  area: staffArea.optional(),
  from: day.optional(),
  until: day.optional(),
})

/** What an action of ours changed, where it tells. */
export const staffChange = z.object({
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type StaffChange = z.infer<typeof staffChange>

export const staffAction = z.object({
  actionId: z.string(),
  at: instant,
  personId: z.string(),
  person: z.string(),
  area: staffArea,
  method: z.string(),
  path: z.string(),
  targetId: z.string().nullable(),
  /** What was sent, without secrets. */
  input: z.unknown(),
  /** Null while nobody knows: it goes on, or the server ended. */
  status: z.int().nullable(),
  refusal: bilingual.nullable(),
  workflows: z.array(z.string()),
  changes: z.array(staffChange),
})
export type StaffAction = z.infer<typeof staffAction>
export const staffActionsResponse = z.object({ actions: z.array(staffAction), count })
