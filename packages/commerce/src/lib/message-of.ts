/** What an error says. A workflow hands errors on as plain objects. */
export const messageOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error)
