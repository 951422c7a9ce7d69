import { Module } from "@medusajs/framework/utils"
import { SweepingService } from "./service.js"

export const SWEEPING_MODULE = "sweeping"
export type { SweepingService } from "./service.js"
export type { FailedTask } from "./tasks.js"
export default Module(SWEEPING_MODULE, { service: SweepingService })
