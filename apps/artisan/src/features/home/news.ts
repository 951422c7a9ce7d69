import type { ArtisanPayout, InspectionNews } from "@sentra/contracts"

export type News =
  | { kind: "inspection"; at: string; inspection: InspectionNews }
  | { kind: "payout"; at: string; payout: ArtisanPayout }

const NEWS_SHOWN = 4

/** The last things that happened to a member's pieces and pay, newest first. */
export function newestNews(
  inspections: readonly InspectionNews[],
  payouts: readonly ArtisanPayout[],
): News[] {
  const news: News[] = inspections.map((inspection) => ({
    kind: "inspection",
    at: inspection.inspectedAt,
    inspection,
  }))
  for (const payout of payouts) {
    if (payout.settledAt !== null) news.push({ kind: "payout", at: payout.settledAt, payout })
  }
  const time = ({ at }: News): number => new Date(at).getTime()
  return news.sort((a, b) => time(b) - time(a)).slice(0, NEWS_SHOWN)
}
