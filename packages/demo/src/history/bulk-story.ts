/** A partner's bulk order and what became of it. Days are counted back from today. */
export type BulkStory = {
  key: string
  partner: string
  poNumber: string
  /** The one of the partner's people who ordered. */
  placedBy: string
  daysAgo: number
  /** Days ago (negative: still ahead) by which the goods are wanted. */
  wanted: number
  note?: string
  lines: readonly (readonly [sku: string, size: string | undefined, pieces: number])[]
  /** What members brought, in parts of what each still had to make. */
  batches: readonly BatchStory[]
  /** When accepted goods went to the partner, with the certificate's number. */
  deliveries: readonly { daysAgo: number; number: string }[]
  /** A member who gave pieces back. */
  decline?: { daysAgo: number; member: string; pieces: number; reason: string }
}

export type BatchStory = {
  daysAgo: number
  /** How much of their open pieces everybody brings, in hundredths. */
  percent: number
  flaws?: readonly FlawStory[]
}

/** Pieces of one member's batch that the hub did not accept. */
export type FlawStory = {
  member: string
  sku: string
  rework?: number
  rejected?: number
  reason: string
}
