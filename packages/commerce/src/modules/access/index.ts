import { Module } from "@medusajs/framework/utils"
import { AccessService } from "./service.js"

export const ACCESS_MODULE = "access"
export { PASSWORD_CODE_HOURS } from "./password-codes.js"
export type { AccessService } from "./service.js"
export type { ActorType, AttemptLimit, Login } from "./types.js"
export default Module(ACCESS_MODULE, { service: AccessService })
