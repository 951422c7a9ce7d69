import { z } from "@medusajs/framework/zod"
import { GRADES } from "@sentra/domain/craft"
import { momentColumn } from "../../lib/sql.js"

const grade = z.enum(GRADES)
export type { Grade } from "@sentra/domain/craft"

export const artisanStatus = z.enum(["active", "suspended", "left"])
export type ArtisanStatus = z.infer<typeof artisanStatus>

export const skillRow = z.object({
  id: z.string(),
  artisanId: z.string(),
  craft: z.string(),
  weeklyMinutes: z.number().int(),
  grade,
})
export type Skill = z.infer<typeof skillRow>

export const artisanRow = z.object({
  id: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  workshop: z.string(),
  village: z.string(),
  district: z.string(),
  city: z.string(),
  province: z.string(),
  joinedOn: z.string(),
  status: artisanStatus,
  acceptsOrders: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  bankName: z.string(),
  bankAccountNumber: z.string(),
  bankAccountHolder: z.string(),
  bankAccountChangedAt: momentColumn.nullable(),
  storyId: z.string(),
  storyEn: z.string(),
})

/** A member with every craft they have. */
export type Artisan = z.infer<typeof artisanRow> & { skills: Skill[] }

export type SkillContent = Omit<Skill, "id" | "artisanId">
export type ArtisanContent = Omit<Artisan, "id" | "skills" | "bankAccountChangedAt"> & {
  id?: string
  skills: readonly SkillContent[]
}
export type ArtisanFilter = {
  ids?: string[]
  craft?: string
  memberNumbers?: string[]
  take?: number
  skip?: number
}
export type ArtisanChange = {
  status?: ArtisanStatus
  acceptsOrders?: boolean
  /** The whole new list. */
  skills?: readonly SkillContent[]
}
