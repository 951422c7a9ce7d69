/** A form that was sent after the session had ended: its path, and its fields as they travelled. */
export type Resume = { path: string; body: string }

const RESUMABLE = /^\/pesanan-baru(\/[0-9a-f]{32})?$/

/** Whether a form of this path may wait for the sign-in: the bulk order's forms, nothing else. */
export const isResumable = (path: string): boolean => RESUMABLE.test(path)
