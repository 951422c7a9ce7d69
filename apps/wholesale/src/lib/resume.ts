/** A form that was sent after the session had ended: its path, and its fields as they travelled. */
export type Resume = { path: string; body: string }

const RESUMABLE = /^\/pesanan-baru(\/draft_[0-9A-Z]{26})?$/

const RETURNABLE = /^\/pesanan-baru(\/draft_[0-9A-Z]{26}(\/periksa)?)?$/

/** Whether the page of this form is one to come back to, and to look at anew. */
export const isReturnable = (path: string): boolean => RETURNABLE.test(path)

/** Whether a form of this path may wait for the sign-in: the bulk order's forms, nothing else. */
export const isResumable = (path: string): boolean => RESUMABLE.test(path)
