import { GRADES } from "@sentra/domain/craft"
import { z } from "zod"

/**
 * A whole amount of rupiah as a decimal string, since JSON numbers cannot carry every bigint. Where
 * it is none, no later rule looks at it.
 */
export const rupiahString = z
  .string()
  .regex(/^-?\d{1,18}$/, { error: "A whole amount of rupiah in digits.", abort: true })

/** A whole amount that is never below zero. */
export const positiveRupiahString = z
  .string()
  .regex(/^\d{1,18}$/, { error: "A whole amount of rupiah.", abort: true })

/** A rule's refusal in both languages: zod keeps the English one, the pair travels beside it. */
export const refusedAs = (sentence: Bilingual): { message: string; params: Bilingual } => ({
  message: sentence.en,
  params: sentence,
})

/** A day in the cooperative's time zone, Asia/Jakarta. There was no year 0. */
export const day = z.iso.date().refine(
  (written) => !written.startsWith("0000"),
  refusedAs({
    id: "Tulis tanggal seperti 2026-11-24.",
    en: "Write a day such as 2026-11-24.",
  }),
)

/** A moment, as ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true })

/** A month of the books, "2026-11". */
export const period = z.string().max(40).refine(
  (written) => /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(written),
  refusedAs({ id: "Tulis bulan seperti 2026-11.", en: "Write a month such as 2026-11." }),
)

export const locale = z.enum(["id", "en"])
export type Locale = z.infer<typeof locale>

/** A text in both languages of the house. */
export const bilingual = z.object({ id: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof bilingual>

/** A text that a database can keep: without NUL, and without half a character. */
export const text = z.string().refine(
  (written) => !/[\0\p{Cs}]/u.test(written),
  refusedAs({
    id: "Ada tanda yang tidak terbaca. Ketik ulang teksnya.",
    en: "A character in it cannot be read. Type the text again.",
  }),
)

/** The id of a row of ours or of Medusa's. */
export const rowId = text.min(1).max(100)

export const grade = z.enum(GRADES)
export type { Grade } from "@sentra/domain/craft"

/** How one price is shared. The four parts add up to `price` to the rupiah. */
export const priceShares = z.object({
  price: rupiahString,
  artisan: rupiahString,
  cooperative: rupiahString,
  tax: rupiahString,
})
export type PriceShares = z.infer<typeof priceShares>

/**
 * What every refusal says. `field` names the input that needs the remedy; `sentence` is there when
 * a person can mend it, `message` always, in English.
 */
export const refusal = z.object({
  type: z.string(),
  message: z.string(),
  sentence: bilingual.optional(),
  field: z.string().optional(),
})
export type Refusal = z.infer<typeof refusal>

export const PIECES_PER_LINE_MAX = 10_000
export const BULK_ORDER_LINES_MAX = 5_000

/** No answer has more rows of a list than this. */
export const PAGE_ROWS_MAX = 1_000

/**
 * Which part of a list is asked for: `limit` rows after the first `offset` ones. The answer's
 * `count` tells how many there are in all.
 */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(PAGE_ROWS_MAX).default(100),
  offset: z.coerce.number().int().min(0).default(0),
})

/** Pieces of one line: a whole number from one up. */
export const pieces = z.int().min(1).max(PIECES_PER_LINE_MAX)

/** A count that may be nothing. */
export const count = z.int().min(0)
