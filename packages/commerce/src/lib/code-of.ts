/** The code of a system error, such as "ENOENT", or an empty text. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""
