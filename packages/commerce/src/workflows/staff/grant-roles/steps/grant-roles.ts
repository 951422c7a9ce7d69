import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StaffPerson, StaffRole } from "@sentra/contracts"
import { noteChange } from "../../../../lib/acting.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { STAFF_MODULE, type StaffService } from "../../../../modules/staff/index.js"
import { readStaff } from "../../../../reading/staff.js"

export type GrantRolesInput = {
  userId: string
  /** The whole new list. */
  roles: StaffRole[]
  /** The roles that were seen when this was decided; left out, whatever she has. */
  seen?: StaffRole[]
  /** The staff user who decides, or "seed". */
  grantedBy: string
}

/** Writes the roles down; the undo puts back those of before. */
export const grantRolesStep = sentraStep(
  "grant-roles",
  async (input: GrantRolesInput, { container }) => {
    const [person] = await readStaff(databaseIn(container), { ids: [input.userId] })
    if (!person) {
      throw notFound({
        id: "Orang ini tidak ada di daftar staf. Muat ulang halaman Staf.",
        en: "There is no such person among the staff. Reload the Staff page.",
      })
    }
    const { roles } = container.resolve<StaffService>(STAFF_MODULE)
    const before = await roles.replace(input)
    noteChange({ id: input.userId, before: { roles: before }, after: { roles: input.roles } })
    const after: StaffPerson = { ...person, roles: input.roles }
    return new StepResponse(after, { ...input, roles: before })
  },
  async (before, { container }) => {
    if (!before || before.roles.length === 0) return
    await container.resolve<StaffService>(STAFF_MODULE).roles.replace({
      userId: before.userId,
      roles: before.roles,
      grantedBy: before.grantedBy,
    })
  },
)
