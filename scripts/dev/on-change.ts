import { watch, type FSWatcher } from "node:fs"
import { messageOf } from "../../packages/local/src/index.ts"
import { say } from "../steps.ts"

const QUIET_MILLISECONDS = 800

/**
 * Does the work once the folders have been quiet for a moment after a change. A change while the
 * work is being done leads to one more round after it; work that fails is told, and tried again
 * at the next change.
 */
export function onChange(folders: readonly string[], work: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      last = last.then(work).catch((error: unknown) => say(messageOf(error)))
    }, QUIET_MILLISECONDS)
  }
  for (const folder of folders) watchers.push(watch(folder, { recursive: true }, later))
}

const watchers: FSWatcher[] = []

/** Stops all watching, which would keep the process alive. */
export function stopWatching(): void {
  for (const watcher of watchers.splice(0)) watcher.close()
}
