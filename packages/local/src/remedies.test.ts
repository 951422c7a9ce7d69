import { describe, expect, it } from "vitest"
import { databaseIsFull, DISK_FULL_SENTENCE, installRemedyFor, remedyFor } from "./remedies.js"

/** Words that a full disk really drew from each of them. */
const FULL_DISK = {
  "node": "ENOSPC ENOSPC: no space left on device, write",
  "npm": "npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write",
  "initdb": "running bootstrap script ... 2026-11-24 08:57:18.245 UTC [7321] FATAL:  could not "
    + "write to file \"pg_wal/xlogtemp.7321\": No space left on device\n"
    + "child process exited with exit code 1",
  "initdb's first database": "2026-11-24 08:57:26.112 UTC [7458] FATAL:  could not write to file "
    + "\"base/4/3712\": No space left on device",
  "a query": "53100 could not extend file \"base/16384/21617\" with FileFallocate(): "
    + "No space left on device",
  "a quota": "EDQUOT: disk quota exceeded, write",
}

const LOG_OF_FULL_DATABASE = [
  "2026-11-24 09:00:18.452 UTC [9427] PANIC:  could not write to file "
  + "\"pg_logical/replorigin_checkpoint.tmp\": No space left on device",
  "2026-11-24 09:03:05.100 UTC [12318] ERROR:  could not extend file \"base/16384/21617\" with "
  + "FileFallocate(): No space left on device\n"
  + "2026-11-24 09:03:05.100 UTC [12318] HINT:  Check free disk space.",
  "2026-11-24 09:03:05.100 UTC [12318] ERROR:  could not extend file \"base/16384/21617\": wrote "
  + "only 4096 of 8192 bytes at block 7",
]

const SHARED_MEMORY = "2026-11-24 09:00:18.452 UTC [9427] ERROR:  could not resize shared memory "
  + "segment \"/PostgreSQL.123\" to 8388608 bytes: No space left on device"

describe("the sentence for a full disk", () => {
  it.each(Object.entries(FULL_DISK))("is given for the words of %s", (_, words) => {
    expect(remedyFor(words)).toBe(DISK_FULL_SENTENCE)
    expect(installRemedyFor(words)).toBe(DISK_FULL_SENTENCE)
  })

  it("is not given for full shared memory, which has another remedy", () => {
    expect(remedyFor(SHARED_MEMORY)).toMatch(/\/dev\/shm/)
    expect(databaseIsFull(SHARED_MEMORY)).toBe(false)
  })
})

describe("the log of a database that cannot write", () => {
  it.each(LOG_OF_FULL_DATABASE)("is known by its own words: %s", (line) => {
    expect(databaseIsFull(`2026-11-24 09:00:00.000 UTC [1] LOG:  ready\n${line}\n`)).toBe(true)
  })

  it("is not taken from what a visitor typed and Postgres quotes", () => {
    const typed = "ERROR:  could not write to file \"x\": No space left on device"
    const line = `2026-11-24 09:00:00.000 UTC [7] DETAIL:  Key (name)=(${typed}) already exists.`
    expect(databaseIsFull(line)).toBe(false)
    // A line break in a message comes out followed by a tab.
    const broken = `2026-11-24 09:00:00.000 UTC [8] LOG:  could not open file "x\n\t${typed}`
    expect(databaseIsFull(broken)).toBe(false)
  })

  it("is not taken from a query whose temporary file did not fit: that space is free again", () => {
    const line = "2026-11-24 09:00:00.000 UTC [9] ERROR:  could not write to file "
      + "\"base/pgsql_tmp/pgsql_tmp9.0\": No space left on device"
    expect(databaseIsFull(line)).toBe(false)
  })
})

describe("other known trouble", () => {
  it("is the registry's only while packages are being fetched", () => {
    const words = "Error: read ECONNRESET"
    expect(installRemedyFor(words)).toMatch(/npm registry did not answer/)
    expect(remedyFor(words)).toBeUndefined()
  })

  it("names NODE_EXTRA_CA_CERTS where a network puts its own certificate before the registry", () => {
    const words = "attempt 3 failed with SELF_SIGNED_CERT_IN_CHAIN"
    expect(installRemedyFor(words)).toMatch(/NODE_EXTRA_CA_CERTS/)
  })

  it("tells a database's permissions from a file's", () => {
    expect(remedyFor("permission denied for schema public")).toMatch(/DATABASE_OWNER_URL/)
    expect(remedyFor("EACCES: permission denied, open '.sentra/run.json'")).toMatch(/chown/)
  })

  it("is left alone when nobody foresaw it", () => {
    expect(remedyFor("TypeError: x is not a function")).toBeUndefined()
  })
})
