import { join } from "node:path"
import { repositoryRoot, runToEnd, type Finished } from "../../packages/local/src/index.ts"
import { logFile, QUIET } from "../workspace.ts"

/** Runs a program of the workspace, or one of a package of it, to its end. */
export function runProgram(options: {
  /** Also the name of the log file. */
  name: string
  words: readonly string[]
  /** The package's folder, seen from the root; its own programs are found first. */
  folder?: string
  env?: NodeJS.ProcessEnv
}): Promise<Finished> {
  const { name, folder = ".", env } = options
  const [program = "", ...args] = options.words
  const cwd = join(repositoryRoot, folder)
  const path = [join(cwd, "node_modules/.bin"), join(repositoryRoot, "node_modules/.bin")]
  return runToEnd({
    name,
    command: program,
    args,
    cwd,
    env: {
      ...process.env, ...QUIET, ...env,
      PATH: [...path, process.env["PATH"] ?? ""].join(":"),
      NO_COLOR: "1", FORCE_COLOR: "0",
    },
    logFile: logFile(`test-${name.replaceAll(/[^a-z0-9]+/gi, "-")}`),
  })
}
