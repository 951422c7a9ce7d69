import type { Maker } from "@sentra/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../modules/artisan/index.js"

/** The active members and their stories; nothing of their phone, bank or earnings. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ makers: Maker[] }>) {
  const members = await req.scope.resolve<ArtisanService>(ARTISAN_MODULE).artisans()
  res.json({ makers: members.filter(({ status }) => status === "active").map(toMaker) })
}

const toMaker = (member: Artisan): Maker => ({
  memberNumber: member.memberNumber,
  name: member.name,
  workshop: member.workshop,
  village: member.village,
  district: member.district,
  city: member.city,
  joinedOn: member.joinedOn,
  crafts: member.skills.map(({ craft }) => craft),
  story: { id: member.storyId, en: member.storyEn },
})
