/** Runs what it is given, so many at once; the others wait in the order in which they came. */
export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>

export function semaphore(atOnce: number): Semaphore {
  let taken = 0
  const waiting: (() => void)[] = []

  /** A place passes to whoever waits first, so `taken` only falls when nobody waits. */
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }

  return async (work) => {
    if (taken >= atOnce) await new Promise<void>((resume) => waiting.push(resume))
    else taken += 1
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
