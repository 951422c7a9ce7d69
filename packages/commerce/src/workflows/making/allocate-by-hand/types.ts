export type AllocateByHandInput = {
  /** Unique for what was agreed: the same again gives nothing more. */
  approvalId: string
  orderId: string
  orderedLineId: string
  /** Who makes the pieces; null where the rule divides them anew. */
  artisanId: string | null
  /** How many the member gets; nothing without a member. */
  pieces: number
  /** What was left when it was asked for. */
  left: number
  /** The new day, and the day that stood when it was asked for. */
  dueOn: string | null
  dueOnSeen: string | null
  reason: string
}
