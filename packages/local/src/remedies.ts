/** What a system, a tool or Postgres says, and the one sentence a person needs. */
type Remedies = ReadonlyArray<readonly [RegExp, string]>

const SHARED_MEMORY_FULL = /shared memory segment .*: No space left on device/

/** Node and npm (ENOSPC), the C library, quotas, and Postgres' words for a cut short write. */
const DISK_FULL = new RegExp([
  "ENOSPC", "EDQUOT", "no space left on device", "disk quota exceeded", "\\b53100\\b",
  "could not extend file", "Check free disk space",
].join("|"), "i")

/** The sentence for a full disk, wherever it shows. */
export const DISK_FULL_SENTENCE = "The disk is full: free some space (a first start needs about "
  + "4 GB) and start again; what was built and saved so far is kept."

const GENERAL: Remedies = [
  [
    SHARED_MEMORY_FULL,
    "The shared memory of this machine is full: make /dev/shm larger (256 MB will do) and start "
    + "again.",
  ],
  [DISK_FULL, DISK_FULL_SENTENCE],
  [
    /permission denied (for|to) |must be owner of /,
    "The database's user may not change the schema: give the address of the user that owns it in "
    + "DATABASE_OWNER_URL (`alter database name owner to user` makes one) and start again.",
  ],
  [
    /EACCES|EPERM|permission denied/i,
    "A file of this checkout belongs to another user: give the folder to yourself "
    + "(`sudo chown -R \"$USER\" .`) and start again.",
  ],
]

const REGISTRY: Remedies = [
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_(UNTRUSTED|HAS_EXPIRED)/,
    "The npm registry's certificate is not trusted here: name the one of your network with "
    + "NODE_EXTRA_CA_CERTS=/path/to/ca.pem, then start again.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL/,
    "The npm registry did not answer: check the network (or the proxy in .npmrc), "
    + "then start again.",
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|"frozen-lockfile"/,
    "The lockfile does not match the package files: run `pnpm install` and commit the lockfile.",
  ],
]

/**
 * One sentence for trouble that a child process or the system reported in its own words.
 * @param text the output or the error message
 * @returns the sentence with its remedy, or undefined when the trouble is none of the known ones
 */
export function remedyFor(text: string): string | undefined {
  return first(GENERAL, text)
}

/** The same for a command that fetches packages: there a broken connection is the registry's. */
export function installRemedyFor(text: string): string | undefined {
  return first(GENERAL.slice(0, 2), text) ?? first(REGISTRY, text) ?? remedyFor(text)
}

/**
 * A line of Postgres' log in which it could not write. Anchored at the head that Postgres gives
 * every line, since its messages may quote what a visitor typed. A query's temporary file is left
 * out: that space is free again when the query has failed.
 */
const DATABASE_CANNOT_WRITE = new RegExp(
  "^[\\d-]+ [\\d:.]+ \\w+ \\[\\d+\\] (ERROR|FATAL|PANIC|LOG): +could not (?!.*pgsql_tmp)"
  + ".*(No space left on device|wrote only|Disk quota exceeded)",
  "m",
)

/** Whether the log of Postgres says that it cannot write its data any more. */
export function databaseIsFull(log: string): boolean {
  return DATABASE_CANNOT_WRITE.test(log) && !SHARED_MEMORY_FULL.test(log)
}

function first(remedies: Remedies, text: string): string | undefined {
  return remedies.find(([pattern]) => pattern.test(text))?.[1]
}
