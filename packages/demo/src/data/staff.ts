import { STAFF_ROLES, type StaffRole } from "@sentra/contracts"
import { ADMIN_EMAIL } from "./cooperative.js"

export type SeedStaff = {
  email: string
  firstName: string
  lastName: string
  roles: readonly StaffRole[]
}

export const CHAIR_EMAIL = "ketua@gending.example"
export const TREASURER_EMAIL = "bendahara@gending.example"
export const HUB_EMAIL = "gudang@gending.example"

/**
 * The office, all invented. The first holds every role that works, so that the demo can be walked
 * through with one login; the others show what each may, and that four eyes are four.
 */
export const STAFF: readonly SeedStaff[] = [
  {
    email: ADMIN_EMAIL,
    firstName: "Pengurus",
    lastName: "Gending",
    roles: STAFF_ROLES.filter((role) => role !== "auditor"),
  },
  { email: CHAIR_EMAIL, firstName: "Larasati", lastName: "Ketua (fiktif)", roles: ["chair"] },
  {
    email: TREASURER_EMAIL,
    firstName: "Wignyo",
    lastName: "Bendahara (fiktif)",
    roles: ["treasurer"],
  },
  { email: HUB_EMAIL, firstName: "Sumi", lastName: "Gudang (fiktif)", roles: ["hub"] },
  {
    email: "pengawas@gending.example",
    firstName: "Kartika",
    lastName: "Pengawas (fiktif)",
    roles: ["auditor"],
  },
]
