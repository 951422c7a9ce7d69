import { DISK_FULL_SENTENCE, databaseIsFull, Failure } from "../../packages/local/src/index.ts"

/** Listens to the database for the word that its disk is full. */
export type DiskWatch = { hear: (text: string) => void; full: Promise<never> }

/**
 * A database that cannot write refuses every order while the pages still look alive. So a full
 * disk ends the run with its remedy, before the rest fails in words of its own.
 * @returns `full` rejects with the Failure once `hear` was given such words
 */
export function watchDisk(): DiskWatch {
  let hear: DiskWatch["hear"] = () => undefined
  const full = new Promise<never>((_, reject) => {
    hear = (text) => {
      if (databaseIsFull(text)) reject(new Failure(DISK_FULL_SENTENCE))
    }
  })
  return { full, hear }
}
