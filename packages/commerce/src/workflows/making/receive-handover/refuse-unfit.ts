import type { MedusaContainer } from "@medusajs/framework/types"
import type { HandoverRequest } from "@sentra/contracts"
import { craftNamed, reachesGrade } from "@sentra/domain/craft"
import { invalid, notFound } from "../../../lib/refusal.js"
import { ARTISAN_MODULE, type Artisan, type ArtisanService } from "../../../modules/artisan/index.js"
import type { Goods } from "./goods-of.js"

/**
 * Refuses what the hub may not take in. Whoever holds work of an order brings it in whatever became
 * of them since; for the shelf a member has to be active and entered for the craft.
 */
export async function refuseUnfit(
  container: MedusaContainer,
  { artisanId, accepted, grade }: Pick<HandoverRequest, "artisanId" | "accepted" | "grade">,
  { orderId, sku, craft, minimumGrade }: Goods,
): Promise<void> {
  const [member] = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [artisanId] })
  if (!member) {
    throw notFound({
      field: "artisanId",
      id: "Anggota ini tidak ada. Pilih dari daftar anggota.",
      en: "There is no such member. Choose one from the list.",
    })
  }
  if (orderId === null) refuseForShelf(member, craft)
  if (accepted > 0 && !reachesGrade(grade, minimumGrade)) {
    throw invalid({
      field: "grade",
      id: `${sku} diterima mulai mutu ${minimumGrade}. Potong mutu ${grade} dikembalikan: tulis sebagai perbaikan atau ditolak.`,
      en: `${sku} is accepted from grade ${minimumGrade} up. Send grade ${grade} back: write it as rework or rejected.`,
    })
  }
}

function refuseForShelf({ memberNumber, status, skills }: Artisan, craft: string): void {
  if (status !== "active") {
    throw invalid({
      field: "artisanId",
      id: `${memberNumber} bukan anggota aktif. Pilih anggota lain, atau aktifkan di halaman anggota.`,
      en: `${memberNumber} is no active member. Choose another, or make them active on the members page.`,
    })
  }
  if (!skills.some((skill) => skill.craft === craft)) {
    const { id, en } = craftNamed(craft)
    throw invalid({
      field: "artisanId",
      id: `Keahlian ${id} belum tercatat untuk ${memberNumber}. Pilih anggota lain, atau tambahkan di halaman anggota.`,
      en: `${memberNumber} is not entered for ${en}. Choose another member, or add the craft on the members page.`,
    })
  }
}
