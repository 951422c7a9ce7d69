import { compareTurns, type Turn } from "./turn.js"

/** A binary heap: whose turn is next, in O(log n) per change. */
export class TurnQueue {
  readonly #heap: Turn[]

  constructor(turns: Iterable<Turn>) {
    this.#heap = [...turns]
    for (let i = (this.#heap.length >> 1) - 1; i >= 0; i--) this.#sink(i)
  }

  next(): Turn | undefined {
    return this.#heap[0]
  }

  /** The next turn has got pieces and stands at a higher level now. */
  requeueNext(): void {
    this.#sink(0)
  }

  dropNext(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink(0)
  }

  #sink(start: number): void {
    const heap = this.#heap
    const turn = heap[start]
    if (turn === undefined) return
    let hole = start
    for (;;) {
      const left = heap[2 * hole + 1]
      if (left === undefined) break
      const right = heap[2 * hole + 2]
      const useRight = right !== undefined && compareTurns(right, left) < 0
      const child = useRight ? right : left
      if (compareTurns(turn, child) <= 0) break
      heap[hole] = child
      hole = 2 * hole + (useRight ? 2 : 1)
    }
    heap[hole] = turn
  }
}
