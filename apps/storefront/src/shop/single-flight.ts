/**
 * Runs one piece of work per key at a time: whoever asks while it runs gets the same outcome, also
 * when it fails. Afterwards the key is free again.
 */
export function createSingleFlight<Outcome>() {
  const running = new Map<string, Promise<Outcome>>()

  return (key: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    const known = running.get(key)
    if (known) return known
    const started = work().finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
}
