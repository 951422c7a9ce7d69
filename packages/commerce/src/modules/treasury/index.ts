import { Module } from "@medusajs/framework/utils"
import { TreasuryService } from "./service.js"

export const TREASURY_MODULE = "treasury"
export type { TreasuryService } from "./service.js"
export type { Movement, MovementKind, NewMovement } from "./types.js"
export { sameMovement } from "./movements.js"
export default Module(TREASURY_MODULE, { service: TreasuryService })
