import type { MedusaContainer } from "@medusajs/framework/types"
import type { Member } from "@sentra/contracts"
import { ACCOUNT } from "@sentra/domain/ledger"
import { groupBy } from "../../../lib/group-by.js"
import { missing } from "../../../lib/module-errors.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../modules/artisan/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../../modules/ledger/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"

/** A page of the register with what each member is owed and still has in work, and its length. */
export async function readMembers(
  container: MedusaContainer,
  page: { take: number; skip: number },
): Promise<{ members: Member[]; count: number }> {
  const members = await register(container).artisans(page)
  return {
    members: await withWork(container, members),
    count: await register(container).countArtisans(),
  }
}

/** One member, or 404. */
export async function readMember(container: MedusaContainer, id: string): Promise<Member> {
  const [member] = await withWork(container, [await register(container).artisan(id)])
  if (!member) throw missing(`There is no member ${id}.`)
  return member
}

const register = (container: MedusaContainer): ArtisanService =>
  container.resolve<ArtisanService>(ARTISAN_MODULE)

async function withWork(container: MedusaContainer, members: Artisan[]): Promise<Member[]> {
  const artisanIds = members.map(({ id }) => id)
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const [held, available, open] = await Promise.all([
    ledger.balances(ACCOUNT.held, artisanIds),
    ledger.balances(ACCOUNT.available, artisanIds),
    container.resolve<ProductionService>(PRODUCTION_MODULE).lines.openPieces({ artisanIds }),
  ])
  const openOf = groupBy(open, ({ artisanId }) => artisanId)
  return members.map((member) => ({
    ...registered(member),
    held: (held.get(member.id) ?? 0n).toString(),
    available: (available.get(member.id) ?? 0n).toString(),
    openPieces: (openOf.get(member.id) ?? []).reduce((pieces, row) => pieces + row.open, 0),
  }))
}

/** Bank account, phone and e-mail are not for this page. */
const registered = (member: Artisan) => ({
  id: member.id,
  memberNumber: member.memberNumber,
  name: member.name,
  workshop: member.workshop,
  village: member.village,
  district: member.district,
  city: member.city,
  joinedOn: member.joinedOn,
  status: member.status,
  acceptsOrders: member.acceptsOrders,
  skills: member.skills.map(({ craft, weeklyMinutes, grade }) => ({ craft, weeklyMinutes, grade })),
})
