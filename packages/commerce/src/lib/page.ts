/**
 * A piece of a list that is ordered by its ids: at most so many, after an id. Going on after the
 * last one seen finds every row once, however many before it stay where they are.
 */
export type Page = { after?: string; take: number }
