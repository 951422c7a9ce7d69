import { startChild, type ChildOptions } from "./child.ts"
import { codeOf, Failure, messageOf } from "./failure.ts"
import { remedyFor } from "./remedies.ts"

const LINES_SHOWN = 15

/** What a finished command left. */
export type Finished = { code: number; output: string }

/** Runs a command to its end. A command that ends badly is a result, not an exception. */
export async function runToEnd(options: ChildOptions): Promise<Finished> {
  try {
    const child = await startChild(options)
    const { code } = await child.exited
    return { code: code ?? 1, output: child.logs() }
  } catch (error) {
    return { code: 1, output: `${codeOf(error)} ${messageOf(error)}` }
  }
}

/**
 * Runs a command that must succeed.
 * @param remedy which sentence a known trouble gets
 * @throws Failure with a known remedy, or with the last lines the command printed
 */
export async function run(options: ChildOptions, remedy = remedyFor): Promise<string> {
  const { code, output } = await runToEnd(options)
  if (code === 0) return output
  throw new Failure(remedy(output) ?? whatWentWrong(options, output))
}

function whatWentWrong(options: ChildOptions, output: string): string {
  const last = output.trimEnd().split("\n").slice(-LINES_SHOWN).join("\n  ")
  const where = options.logFile === undefined ? "" : ` All of it is in ${options.logFile}.`
  return `${options.name} did not succeed; its last words follow.${where}\n  ${last}`
}
