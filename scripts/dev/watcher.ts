import { join } from "node:path"
import { repositoryRoot, startChild } from "../../packages/local/src/index.ts"
import { QUIET } from "../workspace.ts"

/** Prints a child's output line by line, with its name before each. */
export function talk(name: string): (text: string) => void {
  return (text) => {
    const lines = text.split("\n").filter((line) => line.trim() !== "")
    for (const line of lines) process.stdout.write(`[${name}] ${line}\n`)
  }
}

/** Starts a program of a package that watches its files. */
export async function startWatcher(
  name: string,
  folder: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const [program = "", ...args] = words
  const cwd = join(repositoryRoot, folder)
  const bins = [join(cwd, "node_modules/.bin"), join(repositoryRoot, "node_modules/.bin")]
  const PATH = [...bins, process.env["PATH"] ?? ""].join(":")
  await startChild({
    name,
    command: program,
    args,
    cwd,
    env: { ...process.env, ...QUIET, ...env, PATH },
    onOutput: talk(name),
  })
}
