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

const REMEDIES: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /ENOSPC|no space left on device|disk quota exceeded|ENOSPC_PNPM/i,
    "The disk is full: free about 4 GB and start again; what was built so far is kept.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL/,
    "The npm registry did not answer: check the network (or the proxy in .npmrc), "
    + "then start again.",
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|"frozen-lockfile"/,
    "The lockfile does not match the package files: run `pnpm install` and commit the lockfile.",
  ],
  [
    /EACCES|EPERM|permission denied/i,
    "A file of this checkout belongs to another user: give the folder to yourself "
    + "(`sudo chown -R \"$USER\" .`) and start again.",
  ],
]

/**
 * One sentence for trouble that a child process or the system reported in its own words.
 * @param text the output or the error message
 * @returns the sentence with its remedy, or undefined when the trouble is none of the known ones
 */
export function remedyFor(text: string): string | undefined {
  return REMEDIES.find(([pattern]) => pattern.test(text))?.[1]
}
