import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import {
  codeOf, commandOf, Failure, isRunning, onChildStart, sendSignal, stateFolder,
} from "../../packages/local/src/index.ts"
import { say } from "../steps.ts"

const file = join(stateFolder, "run.json")
const STOP_WAIT_TENTHS = 150

type Running = { pid: number; children: { pid: number; command: string }[] }

/**
 * Takes the checkout for this run, and ends what a killed earlier run left behind. Every child
 * from now on is noted, so that the next start can end it should we be killed.
 * @returns how to give the checkout free
 * @throws Failure while another start is running here
 */
export async function takeRunLock(): Promise<() => void> {
  mkdirSync(stateFolder, { recursive: true })
  await clearEarlierRun()
  const running: Running = { pid: process.pid, children: [] }
  try {
    writeFileSync(file, JSON.stringify(running), { flag: "wx" })
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new Failure(alreadyRunning("just now"))
    throw error
  }
  onChildStart((child) => {
    running.children.push({ pid: child.pid, command: commandOf(child.pid) })
    writeFileSync(file, JSON.stringify(running))
  })
  return () => rmSync(file, { force: true })
}

async function clearEarlierRun(): Promise<void> {
  const earlier = readEarlier()
  if (earlier === undefined) return
  if (commandOf(earlier.pid).includes("scripts/cli.ts")) {
    throw new Failure(alreadyRunning(`process ${earlier.pid}`))
  }
  const left = earlier.children.filter((child) => isSameProcess(child.pid, child.command))
  if (left.length > 0) say("An earlier start did not end cleanly; ending what it left.")
  for (const { pid } of left.reverse()) await endProcess(pid)
  rmSync(file, { force: true })
}

function readEarlier(): Running | undefined {
  try {
    return parseRunning(JSON.parse(readFileSync(file, "utf8")))
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined
    return { pid: 0, children: [] }
  }
}

/** A file cut short by a full disk or a kill says nothing; it is treated as left behind. */
function parseRunning(value: unknown): Running {
  if (typeof value !== "object" || value === null) return { pid: 0, children: [] }
  const pid = "pid" in value && typeof value.pid === "number" ? value.pid : 0
  const list = "children" in value && Array.isArray(value.children) ? value.children : []
  return { pid, children: list.flatMap(parseChild) }
}

function parseChild(value: unknown): Running["children"] {
  if (typeof value !== "object" || value === null) return []
  if (!("pid" in value) || !("command" in value)) return []
  const { pid, command } = value
  return typeof pid === "number" && typeof command === "string" ? [{ pid, command }] : []
}

/** A number may meanwhile belong to somebody else's process. */
function isSameProcess(pid: number, command: string): boolean {
  return command !== "" && commandOf(pid) === command
}

async function endProcess(pid: number): Promise<void> {
  sendSignal(pid, "SIGINT")
  for (let tenth = 0; tenth < STOP_WAIT_TENTHS && isRunning(pid); tenth += 1) await wait(100)
  if (isRunning(pid)) sendSignal(-pid, "SIGKILL")
}

function alreadyRunning(who: string): string {
  return `Sentra is already running in this folder (${who}): stop it with Ctrl-C in its terminal, `
    + "then start again."
}
