import { runProgram } from "./command.ts"
import { crashed, type Tally } from "./tally.ts"

/** Builds everything that can be built; one check per package. */
export async function buildAll(): Promise<Tally> {
  const { code, output } = await runProgram({
    name: "build",
    words: [
      "turbo", "run", "build", "--continue", "--concurrency=2", "--output-logs=errors-only",
      "--log-order=grouped", "--no-color",
    ],
  })
  const tasks = /Tasks:\s+(\d+) successful, (\d+) total/.exec(output)
  const passed = Number.parseInt(tasks?.[1] ?? "0", 10)
  const total = Number.parseInt(tasks?.[2] ?? "0", 10)
  if (total === 0) return crashed(output.slice(-6000))
  return { passed, failed: total - passed, skipped: 0, report: code === 0 ? "" : output }
}
