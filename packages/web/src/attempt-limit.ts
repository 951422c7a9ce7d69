export type AttemptLimit = {
  /** Counts an attempt of this key and says whether it may go on, or how long to wait. */
  attempt(key: string): { allowed: true } | { allowed: false; waitSeconds: number }
  /** Forgets a key, after its attempt went well. */
  forget(key: string): void
}

type Count = { attempts: number; until: number }

const KEYS_MAX = 10_000
const SECOND_MS = 1_000

/**
 * Allows so many attempts of one key (an e-mail, an address) in a window of seconds, in this
 * process. Remembers ten thousand keys at most, the oldest forgotten first.
 */
export function createAttemptLimit(
  { attempts, windowSeconds }: { attempts: number; windowSeconds: number },
  now: () => number = Date.now,
): AttemptLimit {
  const counts = new Map<string, Count>()
  return {
    attempt: (key) => {
      const known = counts.get(key)
      const count =
        known !== undefined && known.until > now()
          ? known
          : { attempts: 0, until: now() + windowSeconds * SECOND_MS }
      if (count.attempts >= attempts) {
        return { allowed: false, waitSeconds: Math.ceil((count.until - now()) / SECOND_MS) }
      }
      count.attempts += 1
      remember(counts, key, count)
      return { allowed: true }
    },
    forget: (key) => {
      counts.delete(key)
    },
  }
}

function remember(counts: Map<string, Count>, key: string, count: Count): void {
  counts.delete(key)
  counts.set(key, count)
  const oldest = counts.keys().next()
  if (counts.size > KEYS_MAX && !oldest.done) counts.delete(oldest.value)
}
