import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** Whether a process of that number exists and is not merely waiting to be collected. */
export function isRunning(pid: number): boolean {
  return commandOf(pid) !== ""
}

/** The command line of a running process, or an empty string when there is none. */
export function commandOf(pid: number): string {
  return process.platform === "linux" ? commandFromProc(pid) : commandFromPs(pid)
}

/** Small Linux images have no `ps`; a dead, uncollected process has an empty command line. */
function commandFromProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
  } catch {
    return ""
  }
}

function commandFromPs(pid: number): string {
  const args = ["-o", "stat=,args=", "-p", `${pid}`]
  const line = (spawnSync("ps", args, { encoding: "utf8" }).stdout ?? "").trim()
  return line.startsWith("Z") ? "" : line.replace(/^\S+\s*/, "")
}
