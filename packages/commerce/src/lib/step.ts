import { createStep, type CompensateFn, type InvokeFn } from "@medusajs/framework/workflows-sdk"
import { noteWorkflow } from "./acting.js"

/**
 * Where a test pulls the plug: with SENTRA_CRASH_AFTER=name the process kills itself here, as a
 * power cut would. Only with NODE_ENV=test; anywhere else it does nothing.
 */
export const crashPoint = (name: string): void => {
  if (process.env.NODE_ENV === "test" && process.env.SENTRA_CRASH_AFTER === name) {
    process.kill(process.pid, "SIGKILL")
  }
}

/** `createStep` whose end is a crash point of its name, so that each step boundary is testable. */
export const sentraStep = <Input, Output, UndoInput = Output>(
  name: string,
  invoke: InvokeFn<Input, Output, UndoInput>,
  undo?: CompensateFn<UndoInput>,
) => {
  const invokeThenCrash: InvokeFn<Input, Output, UndoInput> = async (input, context) => {
    noteWorkflow(context.workflowId)
    const response = await invoke(input, context)
    crashPoint(name)
    return response
  }
  return createStep<Input, Output, UndoInput>(name, invokeThenCrash, undo)
}
