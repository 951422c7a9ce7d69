const REMEMBERED_MILLISECONDS = 60_000
const ASKED_AGAIN_MILLISECONDS = 5_000

/** Gives the cooperative's name as its settings say it, or undefined before it has one. */
export type HouseName = () => Promise<string | undefined>

/**
 * Asks for the name at most once a minute. The pages that say that the server is silent bear the
 * name too: so a failed question leaves the last known one, and is not repeated for seconds.
 */
export function houseNameOf(
  load: () => Promise<{ brand: string }>,
  now: () => number = Date.now,
): HouseName {
  let known: string | undefined
  let askAt = 0
  let asking: Promise<void> | undefined
  const ask = async (): Promise<void> => {
    try {
      known = (await load()).brand
      askAt = now() + REMEMBERED_MILLISECONDS
    } catch (error) {
      askAt = now() + ASKED_AGAIN_MILLISECONDS
      console.warn(`The cooperative's name: ${error instanceof Error ? error.message : error}`)
    }
    asking = undefined
  }
  return async () => {
    if (now() >= askAt) await (asking ??= ask())
    return known
  }
}
