import type { CalendarDate } from "../internal/calendar-date.js"
import { buildEntry } from "./build-entry.js"
import type { Entry } from "./entry.js"
import { eventIdOf } from "./event-id.js"

/**
 * Undoes an entry by its mirror image. The books only grow; nothing in them is changed or deleted.
 */
export const correctionOf = (
  entry: Entry,
  correction: { occurredOn: CalendarDate; memo?: string },
): Entry =>
  buildEntry(
    "correction",
    { ...correction, eventId: eventIdOf.corrected(entry.eventId) },
    entry.postings.map((posting) => ({
      ...posting,
      side: posting.side === "debit" ? "credit" : "debit",
    })),
  )
