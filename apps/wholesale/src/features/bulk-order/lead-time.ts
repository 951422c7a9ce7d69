const DAY_MS = 24 * 60 * 60 * 1_000
const SATURDAY = 6
const SUNDAY = 0

/** Working days, Monday to Friday, after one day until and with another; holidays count. */
export function workingDaysUntil(from: string, until: string): number {
  const first = Date.parse(`${from}T00:00:00Z`)
  const days = Math.round((Date.parse(`${until}T00:00:00Z`) - first) / DAY_MS)
  let working = Math.max(0, Math.floor(days / 7)) * 5
  for (let ahead = days - (days % 7) + 1; ahead <= days; ahead += 1) {
    const weekday = new Date(first + ahead * DAY_MS).getUTCDay()
    if (weekday !== SATURDAY && weekday !== SUNDAY) working += 1
  }
  return working
}

type Product = { productSku: string; leadDays: number }

/** Products whose making alone takes longer than there is until the requested day. */
export function tooSoonFor<P extends Product>(
  products: readonly P[],
  requestedOn: string,
  today: string,
): P[] {
  if (requestedOn === "" || requestedOn < today) return []
  const days = workingDaysUntil(today, requestedOn)
  return products.filter(({ leadDays }) => leadDays > days)
}
