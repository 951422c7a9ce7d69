import { stopAllChildren } from "../../packages/local/src/index.ts"

/** Ctrl-C in the middle of a long command ends its children too, and then itself. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stopAllChildren().then(() => process.exit(130)))
  }
}
