import { z } from "@medusajs/framework/zod"
import { staffRole, type Bilingual, type StaffRole } from "@sentra/contracts"
import { approvalKind } from "../approval-kind.js"
import { grantRoles } from "../grant-roles/index.js"
import { ROLE_DECIDERS } from "./needs-second-person.js"

const roles = z.object({ roles: z.array(staffRole) })

const NAMES: Record<StaffRole, Bilingual> = {
  chair: { id: "ketua", en: "chair" },
  treasurer: { id: "bendahara", en: "treasurer" },
  hub: { id: "gudang", en: "hub" },
  sales: { id: "penjualan", en: "sales" },
  catalogue: { id: "katalog", en: "catalogue" },
  auditor: { id: "pengawas", en: "auditor" },
}

const NO_ROLE: Bilingual = { id: "tanpa peran", en: "no role" }

const named = (held: readonly StaffRole[]): Bilingual =>
  held.length === 0
    ? NO_ROLE
    : {
        id: held.map((role) => NAMES[role].id).join(", "),
        en: held.map((role) => NAMES[role].en).join(", "),
      }

/** More rights for oneself, or a hand on the money for somebody: a second person looks at it. */
export const staffRoles = approvalKind({
  title: { id: "Peran staf", en: "Staff roles" },
  decidedBy: ROLE_DECIDERS,
  payload: roles,
  seen: roles,
  facts: ({ payload, seen }) => [
    { label: { id: "Peran", en: "Roles" }, before: named(seen.roles), after: named(payload.roles) },
  ],
  carryOut: async (container, { subjectId, payload, seen, requestedBy }) => {
    await grantRoles(container, {
      userId: subjectId,
      roles: payload.roles,
      seen: seen.roles,
      grantedBy: requestedBy,
    })
  },
})
