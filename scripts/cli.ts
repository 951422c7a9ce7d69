// Every command after the door: installs what is missing, then runs it.
import { existsSync } from "node:fs"
import { join } from "node:path"
import { stopAllChildren } from "../packages/local/src/child.ts"
import { codeOf, Failure, messageOf } from "../packages/local/src/failure.ts"
import { repositoryRoot } from "../packages/local/src/place.ts"
import { remedyFor } from "../packages/local/src/remedies.ts"
import { installPackages } from "./workspace.ts"

type Command = (args: readonly string[]) => Promise<number>

/** Loaded only when wanted, and only after the packages they use are installed. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start/start.ts")).start,
  dev: async () => (await import("./dev/dev.ts")).dev,
  test: async () => (await import("./test/test.ts")).test,
  verify: async () => (await import("./test/verify.ts")).verify,
  bench: async () => (await import("./bench.ts")).bench,
}

async function main(): Promise<number> {
  const [name = "", ...args] = process.argv.slice(2)
  const load = COMMANDS[name]
  if (load === undefined) {
    throw new Failure(`There is no command "${name}": use ${Object.keys(COMMANDS).join(", ")}.`)
  }
  const settings = join(repositoryRoot, ".env")
  if (existsSync(settings)) process.loadEnvFile(settings)
  await installPackages()
  return (await load())(args)
}

/** What can be put right is one sentence; what nobody foresaw keeps its stack. */
function tell(error: unknown): void {
  const sentence = error instanceof Failure
    ? error.message
    : remedyFor(`${codeOf(error)} ${messageOf(error)}`)
  const stack = error instanceof Error ? error.stack : undefined
  process.stderr.write(`\n${sentence ?? stack ?? messageOf(error)}\n`)
}

process.on("uncaughtException", (error) => {
  tell(error)
  void stopAllChildren().finally(() => process.exit(1))
})

try {
  process.exitCode = await main()
} catch (error) {
  tell(error)
  process.exitCode = 1
}
