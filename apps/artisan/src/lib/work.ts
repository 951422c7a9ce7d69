import type { WorkItem } from "@sentra/contracts"

export type SortedWork = { open: WorkItem[]; finished: WorkItem[] }

const NO_DUE_DATE = "9999-12-31"

/** What is in the member's hands, the most urgent first; what is finished, the newest first. */
export function sortWork(work: readonly WorkItem[]): SortedWork {
  const dueOn = (item: WorkItem): string => item.dueOn ?? NO_DUE_DATE
  return {
    open: work
      .filter((item) => item.openPieces > 0)
      .sort((a, b) => dueOn(a).localeCompare(dueOn(b)) || a.awardedAt.localeCompare(b.awardedAt)),
    finished: work
      .filter((item) => item.openPieces === 0)
      .sort((a, b) => b.awardedAt.localeCompare(a.awardedAt)),
  }
}

/** How many finished lines an address passes over; a number that makes no sense passes none. */
export const finishedAfter = (asked: string | null): number =>
  asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : 0

/** What stays a member's part after what they gave back. */
export const keptPieces = ({ allocatedPieces, declinedPieces }: WorkItem): number =>
  allocatedPieces - declinedPieces

/** Whether the day of delivery lies behind today, both as "YYYY-MM-DD" in Jakarta. */
export const isLate = (dueOn: string | null, today: string): boolean =>
  dueOn !== null && dueOn < today
