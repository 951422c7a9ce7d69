/** Month names, January first, for statements ("November 2026"). */
export const monthNames: Readonly<Record<"id" | "en", readonly string[]>> = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
}

/**
 * The words for a statement month.
 *
 * @param month `YYYY-MM`, as in our routes
 * @throws RangeError when `month` is not a month, naming what was found
 */
export function monthLabel(month: string, locale: "id" | "en"): string {
  const found = /^(\d{4})-(\d{2})$/.exec(month)
  const name = found ? monthNames[locale][Number(found[2]) - 1] : undefined
  if (!found || !name) {
    throw new RangeError(`month: expected YYYY-MM such as 2026-11, got "${month}"`)
  }
  return `${name} ${found[1]}`
}
