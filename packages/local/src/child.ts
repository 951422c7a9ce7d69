import { spawn, type ChildProcess } from "node:child_process"
import { chmodSync, createWriteStream, existsSync, mkdirSync, type WriteStream } from "node:fs"
import { dirname } from "node:path"
import { codeOf, Failure } from "./failure.ts"
import { forgetChild, watchChild } from "./guard.ts"
import { asUser, type SystemUser } from "./system-user.ts"

const KEPT_CHARACTERS_MAX = 200_000
const LAST_WORDS_WAIT_MILLISECONDS = 500
const STOP_WAIT_MILLISECONDS = 15_000

/** How to start a child process. */
export type ChildOptions = {
  /** What people call it, in messages. */
  name: string
  command: string
  args: readonly string[]
  cwd: string
  env?: NodeJS.ProcessEnv
  /** The whole output also goes here. */
  logFile?: string
  /** The signal that ends it cleanly; SIGTERM unless told. */
  stopSignal?: NodeJS.Signals
  user?: SystemUser | undefined
  /** Others use it: at the end it is stopped when they are gone. */
  endsLast?: boolean
  /** Called with every piece of output. */
  onOutput?: (text: string) => void
}

/** How a child ended. */
export type ChildExit = { code: number | null; signal: NodeJS.Signals | null }

/** A running child of ours, in a process group of its own. */
export type Child = {
  name: string
  endsLast: boolean
  pid: number
  /** Settles when the child has ended, for whatever reason. */
  exited: Promise<ChildExit>
  hasExited: () => boolean
  /** The newest output, both streams, at most 200,000 characters. */
  logs: () => string
  /** Asks it to end and waits; after 15 seconds it is killed. */
  stop: () => Promise<void>
  /** SIGKILL, at once, with its whole group. */
  kill: () => Promise<void>
}

const living = new Set<Child>()
const listeners: ((child: Child) => void)[] = []
let ending: Promise<void> | undefined

/** Every child that runs now, in the order of their start. */
export const livingChildren = (): Child[] => [...living]

/** Has every child that is started from now on told to the listener. */
export function onChildStart(listener: (child: Child) => void): void {
  listeners.push(listener)
}

/**
 * Stops every child, those that others use when the others are gone, and lets no new one start.
 * Calling it again waits for the same end.
 */
export function stopAllChildren(): Promise<void> {
  ending ??= (async () => {
    const all = livingChildren()
    await Promise.all(all.filter((child) => !child.endsLast).map((child) => child.stop()))
    await Promise.all(all.filter((child) => child.endsLast).map((child) => child.stop()))
  })()
  return ending
}

/** Whether `stopAllChildren` has been called. */
export const isEnding = (): boolean => ending !== undefined

/**
 * Starts a child in its own process group, so that Ctrl-C in the terminal reaches us alone and we
 * end the children in the right order. Should we be killed, the guard ends it.
 * @throws the system's error when the command cannot be started
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  if (isEnding()) throw new Failure("Sentra is being stopped.")
  const started = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...asUser(options.user),
  })
  const logs = keepOutput(started, options)
  const exited = exitOf(started)
  await spawned(started)
  const child = childOf(options, started.pid ?? 0, exited, logs)
  living.add(child)
  watchChild(child.pid, options.stopSignal ?? "SIGTERM")
  void exited.then(() => {
    living.delete(child)
    forgetChild(child.pid)
  })
  for (const listener of listeners) listener(child)
  return child
}

function childOf(
  options: ChildOptions,
  pid: number,
  exited: Promise<ChildExit>,
  logs: () => string,
): Child {
  let done = false
  void exited.then(() => (done = true))
  const send = (signal: NodeJS.Signals, group: boolean): void => {
    if (!done) sendSignal(group ? -pid : pid, signal)
  }
  return {
    name: options.name,
    endsLast: options.endsLast ?? false,
    pid,
    exited,
    logs,
    hasExited: () => done,
    stop: async () => {
      send(options.stopSignal ?? "SIGTERM", false)
      const timer = setTimeout(() => send("SIGKILL", true), STOP_WAIT_MILLISECONDS)
      await exited
      clearTimeout(timer)
    },
    kill: async () => {
      send("SIGKILL", true)
      await exited
    },
  }
}

/** Sends a signal to a process (or, negative, its group) that may be gone already. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("spawn", resolve)
    child.once("error", reject)
  })
}

/** A grandchild may hold the pipes open, so the output gets a moment to arrive, not for ever. */
function exitOf(child: ChildProcess): Promise<ChildExit> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const settle = (): void => resolve({ code, signal })
      child.once("close", settle)
      setTimeout(settle, LAST_WORDS_WAIT_MILLISECONDS)
    })
  })
}

/** What people do is told in logs: they are for the owner of the installation alone. */
function openLog(path: string): WriteStream {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeToOthers(path)
  return createWriteStream(path, { mode: 0o600 })
}

/** A log of an earlier version may stand open; one that is not ours to close is written on. */
function closeToOthers(path: string): void {
  try {
    if (existsSync(path)) chmodSync(path, 0o600)
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error
  }
}

function keepOutput(child: ChildProcess, options: ChildOptions): () => string {
  let kept = ""
  let file = options.logFile === undefined ? undefined : openLog(options.logFile)
  const take = (text: string): void => {
    kept = (kept + text).slice(-KEPT_CHARACTERS_MAX)
    file?.write(text)
    options.onOutput?.(text)
  }
  // A log that cannot be written ends no child; why it ends becomes part of the output instead.
  file?.on("error", (error) => {
    file = undefined
    take(`${options.logFile ?? "The log"} ends here: ${error.message}\n`)
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", take)
  }
  child.once("close", () => file?.end())
  return () => kept
}
