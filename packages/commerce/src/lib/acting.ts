import { AsyncLocalStorage } from "node:async_hooks"
import type { Bilingual, StaffChange } from "@sentra/contracts"

/** What is learnt of an action while it is done, for the log. */
export type Noted = { workflows: Set<string>; changes: StaffChange[]; refusal: Bilingual | null }

const acting = new AsyncLocalStorage<Noted>()

export const nothingNoted = (): Noted => ({ workflows: new Set(), changes: [], refusal: null })

/** What `work` begins, however long it goes on, notes here what it does. */
export const noteIn = <T>(noted: Noted, work: () => T): T => acting.run(noted, work)

/** A workflow ran for the action; where nobody acts, such as in a job, there is nothing to note. */
export const noteWorkflow = (workflowId: string): void => {
  acting.getStore()?.workflows.add(workflowId)
}

/** Something stands otherwise than before. */
export const noteChange = (change: StaffChange): void => {
  acting.getStore()?.changes.push(change)
}

/** The action was refused, in this sentence. */
export const noteRefusal = (sentence: Bilingual | undefined): void => {
  const noted = acting.getStore()
  if (noted && sentence) noted.refusal = sentence
}
