import { spawn, type ChildProcess } from "node:child_process"
import { Socket } from "node:net"

/**
 * Ends our children when we die without a word (SIGKILL, a crash). A small process of its own
 * holds the reading end of a pipe; the pipe closes with us, and it ends what it was told of,
 * last started first. Postgres gets SIGINT, its word for "now, but cleanly".
 */
const WATCH = `
let alive = []
let text = ""
process.on("SIGINT", () => {})
process.on("SIGTERM", () => {})
process.stdin.setEncoding("utf8")
process.stdin.on("data", (part) => {
  text += part
  const lines = text.split("\\n")
  text = lines.pop()
  for (const line of lines) {
    const [verb, pid, signal] = line.split(" ")
    if (verb === "watch") alive.unshift([Number(pid), signal])
    else alive = alive.filter((child) => child[0] !== Number(pid))
  }
})
process.stdin.on("end", async () => {
  for (const [pid, signal] of alive) {
    try { process.kill(pid, signal) } catch { continue }
    for (let wait = 0; wait < 100; wait += 1) {
      await new Promise((done) => setTimeout(done, 100))
      try { process.kill(pid, 0) } catch { break }
    }
  }
})
`

let guard: ChildProcess | undefined

/** Has the child ended with that signal should we die before we can end it ourselves. */
export function watchChild(pid: number, signal: NodeJS.Signals): void {
  guard ??= startGuard()
  guard.stdin?.write(`watch ${pid} ${signal}\n`)
}

/** Tells the guard that the child is gone, so that its number may belong to somebody else. */
export function forgetChild(pid: number): void {
  guard?.stdin?.write(`forget ${pid}\n`)
}

function startGuard(): ChildProcess {
  const started = spawn(process.execPath, ["-e", WATCH], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  })
  started.unref()
  if (started.stdin instanceof Socket) started.stdin.unref()
  return started
}
