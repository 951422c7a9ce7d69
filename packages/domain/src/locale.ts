/**
 * The two languages of every sentence that a person reads. Indonesian is the default everywhere.
 */
export type Locale = "id" | "en"

/** A text in both languages, so that a missing translation does not compile. */
export type Words = Readonly<Record<Locale, string>>
