/**
 * Something a person can put right. The message is one sentence that says what is wrong
 * and what to do; whoever catches it prints the message and no stack.
 */
export class Failure extends Error {
  override readonly name = "Failure"
}

/** The `code` of a system error ("ENOSPC", "EADDRINUSE"), or an empty string. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code
  }
  return ""
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
