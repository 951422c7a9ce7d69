import { Module } from "@medusajs/framework/utils"
import { CooperativeService } from "./service.js"

export const COOPERATIVE_MODULE = "cooperative"
export type { Cooperative, CooperativeService } from "./service.js"
export default Module(COOPERATIVE_MODULE, { service: CooperativeService })
