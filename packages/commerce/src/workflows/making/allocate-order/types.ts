export type AllocationCause = "ordered" | "rejected" | "declined" | "manual"

export type AllocateOrderInput = {
  orderId: string
  /** Why pieces are divided now; a line is divided once for each cause. */
  cause: AllocationCause
  /** Unique for what caused it, such as "rejected:insp_…". */
  causeId: string
  /**
   * Only this line, and no more than `pieces` of it; all open pieces of all lines when left out.
   */
  line?: { orderedLineId: string; pieces: number }
  /** A member who is not asked again, having just declined. */
  exceptArtisanId?: string
  /** ISO instant; now when left out. */
  at?: string
}
