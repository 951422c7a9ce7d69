import { Module } from "@medusajs/framework/utils"
import { ArtisanService } from "./service.js"

export const ARTISAN_MODULE = "artisan"
export type { BankAccount } from "./bank-account.js"
export type { ArtisanService } from "./service.js"
export type {
  Artisan,
  ArtisanChange,
  ArtisanContent,
  ArtisanFilter,
  ArtisanStatus,
  Grade,
  Skill,
  SkillContent,
} from "./types.js"
export default Module(ARTISAN_MODULE, { service: ArtisanService })
