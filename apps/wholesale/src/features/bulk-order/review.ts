import type { BulkOrderPreview, SeenPreview } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { countText, type Locale } from "@sentra/ui/words"
import { z } from "zod"
import type { Draft } from "./draft.ts"
import { reviewWords } from "./review-words.ts"

const digits = z.string().regex(/^\d{1,18}$/)

/** A review page as it travels in its own form: all that the buyer saw there. */
const shownReview = z.object({
  draftVersion: z.int(),
  seen: z.object({ total: digits, version: z.string().min(1).max(64) }),
  poNumber: z.string(),
  requestedOn: z.string(),
  note: z.string(),
  /** Code, pieces and price of a piece. */
  lines: z.array(z.tuple([z.string(), z.int(), digits])),
})
export type ShownReview = z.infer<typeof shownReview>

/** What a review page of this draft shows. */
export const shownOf = (draft: Draft, preview: BulkOrderPreview): ShownReview => ({
  draftVersion: draft.version,
  seen: seenOf(preview),
  poNumber: draft.poNumber,
  requestedOn: draft.requestedOn,
  note: draft.note,
  lines: preview.lines.map(({ variantSku, pieces, unitPrice }) => [variantSku, pieces, unitPrice]),
})

const seenOf = ({ total, version }: BulkOrderPreview): SeenPreview => ({ total, version })

/** The review that a form was sent from; undefined when it is none of ours. */
export function readShown(text: string | null): ShownReview | undefined {
  try {
    return shownReview.safeParse(JSON.parse(text ?? "")).data
  } catch {
    return undefined
  }
}

/** One thing that is not as it was seen, in the reader's language. */
export type Change = { what: string; before: string; now: string }

/** Everything of a review that is another one by now; the total last. */
export function changesSince(before: ShownReview, now: ShownReview, locale: Locale): Change[] {
  const words = reviewWords[locale]
  const money = (amount: string): string => formatRupiah(rupiah(BigInt(amount)), locale)
  const field = (what: string, old: string, present: string): Change[] =>
    old === present ? [] : [{ what, before: old || words.none, now: present || words.none }]
  const [old, present] = [before, now].map(
    ({ lines }) =>
      new Map(
        lines.map(([sku, pieces, price]) => {
          return [sku, `${countText[locale](pieces)} × ${money(price)}`]
        }),
      ),
  ) as [Map<string, string>, Map<string, string>]
  const skus = [...new Set([...old.keys(), ...present.keys()])]
  return [
    ...field(words.poNumber, before.poNumber, now.poNumber),
    ...field(words.requestedOn, before.requestedOn, now.requestedOn),
    ...field(words.note, before.note, now.note),
    ...skus.flatMap((sku) => field(sku, old.get(sku) ?? "", present.get(sku) ?? "")),
    ...field(words.total, money(before.seen.total), money(now.seen.total)),
  ]
}
