import { Module } from "@medusajs/framework/utils"
import { LedgerService } from "./service.js"

export const LEDGER_MODULE = "ledger"
export type { LedgerService } from "./service.js"
export type { PostingResult } from "./post.js"
export type { EntryFilter, LedgerAccount, PostedEntry, Turnover } from "./types.js"
export default Module(LEDGER_MODULE, { service: LedgerService })
