/** A sheet of 5,000 rows with notes, sent as a form, stays well under this. */
export const BODY_MAX_BYTES = 8 * 1024 * 1024
