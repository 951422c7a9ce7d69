import { Module } from "@medusajs/framework/utils"
import { StaffService } from "./service.js"

export const STAFF_MODULE = "staff"
export type { StaffService } from "./service.js"
export type { ApprovalFilter, Decision, NewApproval } from "./approvals.js"
export type { ActionFilter, NewAction, Outcome } from "./log.js"
export type { Action, Approval } from "./types.js"
export type { RoleChange } from "./roles.js"
export default Module(STAFF_MODULE, { service: StaffService })
