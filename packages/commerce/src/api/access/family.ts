import type { StaffArea, StaffRole } from "@sentra/contracts"

/** Routes of one kind of work, and who does it. */
export type Family = {
  area: StaffArea
  /** Who may read them. */
  see: readonly StaffRole[] | typeof ANYBODY
  /** Who may call what changes something. */
  act: readonly StaffRole[] | typeof ANYBODY
  /** Open to whoever is signed in while nobody holds a role. */
  firstDay?: boolean
  /** "GET|POST /orders/:id/{cancel,archive}" below /admin, each by itself. */
  routes: readonly string[]
}

/** Whoever is signed in as staff, with a role or none: without it the dashboard cannot start. */
export const ANYBODY = "anybody"

/** Who watches over all the work. */
export const OVERSIGHT = ["chair", "auditor"] as const satisfies StaffRole[]
export const EVERY_ROLE = [
  "chair", "treasurer", "hub", "sales", "catalogue", "auditor",
] as const satisfies StaffRole[]
/** Everybody but those who only read. */
export const WORKERS = [
  "chair", "treasurer", "hub", "sales", "catalogue",
] as const satisfies StaffRole[]

/** A list, its rows, and the usual things that are done to a row. */
export const rowsOf = (...paths: readonly string[]): string[] =>
  paths.flatMap((path) => [`GET|POST ${path}`, `GET|POST|DELETE ${path}/:id`])
