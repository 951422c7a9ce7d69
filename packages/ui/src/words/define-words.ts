/** The two languages of every user-visible text; Indonesian is the default. */
export type Locale = "id" | "en"

/** A text, a sentence with arguments (plurals, names), or a group of further words. */
export type Word = string | ((...parts: never[]) => string) | WordGroup
export type WordGroup = { readonly [key: string]: Word }

/** The same keys and the same arguments as `Words`, whatever the texts say. */
export type SameWords<Words extends WordGroup> = {
  readonly [Key in keyof Words]: Words[Key] extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : Words[Key] extends WordGroup
      ? SameWords<Words[Key]>
      : string
}

/**
 * Keeps one dictionary in both languages.
 *
 * Promise: a key missing in either language, a key too many, or a sentence whose arguments differ
 * does not compile. Use it as `words[locale].key` or `words[locale].sentence(3)`.
 */
export function defineWords<Words extends WordGroup>(dictionary: {
  id: Words
  en: SameWords<NoInfer<Words>>
}): Readonly<Record<Locale, SameWords<Words>>>
export function defineWords(dictionary: Record<Locale, WordGroup>): Record<Locale, WordGroup> {
  return dictionary
}
