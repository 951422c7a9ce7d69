import { Module } from "@medusajs/framework/utils"
import { PayoutService } from "./service.js"

export const PAYOUT_MODULE = "payout"
export type { PayoutCorrectionInput } from "./correct.js"
export type { RunApproval } from "./decide.js"
export type { PayoutService } from "./service.js"
export type {
  BankAnswer,
  NewPayoutRun,
  Payout,
  PayoutFact,
  PayoutRun,
  PayoutStatus,
} from "./types.js"
export default Module(PAYOUT_MODULE, { service: PayoutService })
