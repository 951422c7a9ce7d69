import { isEnding } from "../packages/local/src/child.ts"

/** A step while it runs: it may tell what it is at, shown only in a terminal. */
export type Step = { at: (hint: string) => void }

const HEARTBEAT_SECONDS = 20
const REDRAW_MILLISECONDS = 200
const NAME_WIDTH = 44

/** How long that was, as people read it: "0.4 s", "1 m 12 s". */
export function spoken(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} m ${Math.floor(seconds % 60)} s`
}

/**
 * Does one step of a longer piece of work: shows that it runs, for how long, and at the end how
 * long it took. Without a terminal it says so every twenty seconds.
 */
export async function step<Result>(
  name: string,
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const began = Date.now()
  let hint = ""
  const show = process.stdout.isTTY
    ? () => redraw(name, spoken(Date.now() - began), hint)
    : () => say(`${dotted(name)} still running, ${spoken(Date.now() - began)}`)
  const every = process.stdout.isTTY ? REDRAW_MILLISECONDS : HEARTBEAT_SECONDS * 1000
  const timer = setInterval(show, every)
  try {
    const result = await work({ at: (text) => (hint = lastLine(text) || hint) })
    clearInterval(timer)
    finish(`${dotted(name)} ${spoken(Date.now() - began)}`)
    return result
  } catch (error) {
    clearInterval(timer)
    const how = isEnding() ? "stopped" : "failed"
    finish(`${dotted(name)} ${how} after ${spoken(Date.now() - began)}`)
    throw error
  }
}

/** One line to the person at the terminal. */
export function say(line = ""): void {
  process.stdout.write(line === "" ? "\n" : `  ${line}\n`)
}

function dotted(name: string): string {
  return `${name} `.padEnd(NAME_WIDTH, ".")
}

function redraw(name: string, time: string, hint: string): void {
  const room = (process.stdout.columns ?? 80) - NAME_WIDTH - time.length - 6
  const shown = hint.slice(0, Math.max(0, room))
  process.stdout.write(`\r\u001b[2K  ${dotted(name)} ${time}  ${shown}`)
}

function finish(line: string): void {
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K")
  say(line)
}

function lastLine(text: string): string {
  const plain = text.replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, "").replaceAll("\r", "\n")
  return plain.trim().split("\n").at(-1)?.trim() ?? ""
}
