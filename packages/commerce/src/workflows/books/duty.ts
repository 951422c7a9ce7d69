import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bilingual } from "@sentra/contracts"
import type { Page } from "../../lib/page.js"

/** Something half done, and how to finish it. Finishing what is finished meanwhile does nothing. */
export type Task = { id: string; finish(): Promise<unknown> }

/** One sort of thing that must not stay half done. */
export type Duty = {
  /** Under which its failures are kept: never renamed. */
  name: string
  /** What it finishes, as staff read it. */
  title: Bilingual
  /** What is half done, in the order of the ids. */
  unfinished(container: MedusaContainer, page: Page): Promise<Task[]>
}

/** A duty whose tasks are named by ids alone. */
export const dutyOf = (
  name: string,
  title: Bilingual,
  idsOf: (container: MedusaContainer, page: Page) => Promise<string[]>,
  finish: (container: MedusaContainer, id: string) => Promise<unknown>,
): Duty => ({
  name,
  title,
  unfinished: async (container, page) =>
    (await idsOf(container, page)).map((id) => ({ id, finish: () => finish(container, id) })),
})
