import { rupiah, type Rupiah } from "../money/index.js"

/**
 * What a run may pay a member: what was ready when the cut-off day ended, less all that was taken
 * from it since. What is taken is taken from the oldest money, so what became ready after the
 * cut-off is never paid; and since money that came later only adds, nobody is paid more than is
 * ready for them now.
 */
export function payableOf({ ready, takenSince }: { ready: Rupiah; takenSince: Rupiah }): Rupiah {
  return takenSince < ready ? rupiah(ready - takenSince) : rupiah(0n)
}
