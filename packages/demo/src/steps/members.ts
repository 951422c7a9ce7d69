import type { MedusaContainer } from "@medusajs/framework/types"
import { registerMember } from "@sentra/commerce/workflows"
import type { MemberRequest } from "@sentra/contracts"
import { MINUTES_PER_PIECE, type SeedArtisan } from "../data/artisan.js"
import { ARTISANS } from "../data/artisans.js"
import { ensureIdentity } from "./accounts.js"

export const memberEmail = (memberNumber: string): string =>
  `${memberNumber.toLowerCase()}@gending.example`

/** The members with their skills, each with a login of their own. */
export async function ensureMembers(container: MedusaContainer): Promise<void> {
  for (const seed of ARTISANS) {
    await ensureIdentity(container, memberEmail(seed.memberNumber))
    await registerMember(container, memberRow(seed))
  }
}

function memberRow(member: SeedArtisan): MemberRequest {
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
