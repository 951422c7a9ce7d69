import type { MedusaContainer } from "@medusajs/framework/types"
import type { Page } from "../../lib/page.js"
import type { Entry } from "@sentra/domain"

/** What members hold of sales: whoever moves it holds this lock while entries are built. */
export const EARNINGS_OF_SALES = "earnings of sales"

/**
 * One sort of fact that belongs in the books. The fact's own row is the outbox: it says whether it
 * was posted, so whatever a crash left behind is found again.
 */
export type FactKind = {
  /** Whether it moves what members hold of sales: then no other such kind is posted meanwhile. */
  takesTurns?: boolean
  /** Ids of facts not yet said to be posted, in the order of the ids. */
  unposted(container: MedusaContainer, page: Page): Promise<string[]>
  /** What has to stand before the entries can be built, such as the shares of an inspection. */
  prepare?(container: MedusaContainer, ids: string[]): Promise<void>
  /** What nobody else may post on while the entries are built: balances they depend on. */
  locksOf?(container: MedusaContainer, ids: string[]): Promise<string[]>
  /** The entries of these facts. A fact that moves no money has none. */
  entriesOf(container: MedusaContainer, ids: string[]): Promise<Entry[]>
  /** What others see of the fact once it stands in the books; may run again. */
  followUp?(container: MedusaContainer, ids: string[]): Promise<void>
  markPosted(container: MedusaContainer, ids: string[]): Promise<void>
}
