import { spawnSync } from "node:child_process"

/** A user of this machine, as the system numbers it. */
export type SystemUser = { name: string; uid: number; gid: number }

/**
 * The user that Postgres runs as. Postgres refuses to run as root, so root lends it to the
 * system user `postgres`, or to `nobody` where there is none.
 * @returns undefined when we are not root: then it runs as ourselves
 */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return lookUp("postgres") ?? lookUp("nobody")
}

function lookUp(name: string): SystemUser | undefined {
  const uid = Number.parseInt(idOf("-u", name), 10)
  const gid = Number.parseInt(idOf("-g", name), 10)
  return Number.isNaN(uid) || Number.isNaN(gid) || uid === 0 ? undefined : { name, uid, gid }
}

function idOf(flag: string, name: string): string {
  return spawnSync("id", [flag, name], { encoding: "utf8" }).stdout ?? ""
}

/** Spawn options that make a child run as that user. */
export function asUser(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid }
}

/**
 * Whether that user can enter the folder.
 * Asked of the system itself: every parent folder has its say, and access lists too.
 */
export function canEnter(user: SystemUser | undefined, folder: string): boolean {
  const options = { cwd: "/", ...asUser(user) }
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], options).status === 0
}
