/** A member has one capacity over all crafts, so one order is divided at a time. */
export const ALLOCATION_LOCK = "allocation"
