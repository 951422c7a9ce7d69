const LETTERS_SHOWN_MAX = 80

/** What was found, short enough to stand beside the row. */
export const clipped = (text: string): string =>
  text.length > LETTERS_SHOWN_MAX ? `${text.slice(0, LETTERS_SHOWN_MAX - 1)}…` : text
