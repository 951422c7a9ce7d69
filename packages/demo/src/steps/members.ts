import type { MedusaContainer } from "@medusajs/framework/types"
import { ARTISAN_MODULE, type Artisan, type ArtisanService } from "@sentra/commerce/modules/artisan"
import { MINUTES_PER_PIECE, type SeedArtisan } from "../data/artisan.js"
import { ARTISANS } from "../data/artisans.js"
import { ensureArtisanAccount } from "./accounts.js"

export const memberEmail = (memberNumber: string): string =>
  `${memberNumber.toLowerCase()}@gending.example`

/** The members with their skills, each with a login of their own. */
export async function ensureMembers(container: MedusaContainer): Promise<Artisan[]> {
  const service = container.resolve<ArtisanService>(ARTISAN_MODULE)
  const numbers = ARTISANS.map(({ memberNumber }) => memberNumber)
  const known = new Set(
    (await service.artisans({ memberNumbers: numbers })).map(({ memberNumber }) => memberNumber),
  )
  const missing = ARTISANS.filter(({ memberNumber }) => !known.has(memberNumber))
  if (missing.length > 0) await service.register(missing.map(memberRow))
  const members = await service.artisans({ memberNumbers: numbers })
  for (const { id, memberNumber } of members) {
    await ensureArtisanAccount(container, { email: memberEmail(memberNumber), artisanId: id })
  }
  return members
}

function memberRow(member: SeedArtisan) {
  const ordinal = member.memberNumber.slice(1).padStart(4, "0")
  return {
    memberNumber: member.memberNumber,
    name: member.name,
    workshop: member.workshop,
    village: member.village,
    district: member.district,
    city: member.city,
    province: "Jawa Timur",
    joinedOn: member.joinedOn,
    status: "active" as const,
    acceptsOrders: true,
    phone: `+62 800-0000-${ordinal}`,
    email: memberEmail(member.memberNumber),
    bankName: "Bank Contoh Nusantara",
    bankAccountNumber: `990000020${ordinal}`,
    bankAccountHolder: member.name.replace(" (fiktif)", ""),
    storyId: member.story[0],
    storyEn: member.story[1],
    skills: member.skills.map(({ craft, weeklyPieces, grade }) => ({
      craft,
      weeklyMinutes: weeklyPieces * (MINUTES_PER_PIECE[craft] ?? 0),
      grade,
    })),
  }
}
