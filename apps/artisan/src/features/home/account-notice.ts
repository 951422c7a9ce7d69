const NOTICE_DAYS = 30
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

/** Whether a member is still told that her bank account was changed: long enough for one payout. */
export const isAccountNews = (changedAt: string | null, now: Date): boolean =>
  changedAt !== null && now.getTime() - Date.parse(changedAt) < NOTICE_DAYS * DAY_MILLISECONDS
