import type { Bilingual, BulkOrderProblem, Locale } from "@sentra/contracts"

/**
 * The server answered with a refusal. `status` is its own, `sentence` is there when a person can
 * mend it, `problems` belong to a bulk order.
 */
export class Refused extends Error {
  override readonly name = "Refused"

  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly sentence: Bilingual | undefined,
    readonly field: string | undefined,
    readonly problems: readonly BulkOrderProblem[],
  ) {
    super(message)
  }

  /** The sentence for a person; the server's English one where only a program could mend it. */
  said(locale: Locale): string {
    return this.sentence?.[locale] ?? this.message
  }
}

/** Nothing answered: the server is down or the line is cut. Trying again is safe. */
export class Unreachable extends Error {
  override readonly name = "Unreachable"
}

/** The server answered well, but with something else than was agreed: a fault of ours. */
export class Misread extends Error {
  override readonly name = "Misread"
}
