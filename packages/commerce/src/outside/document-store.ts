export type DocumentContent = {
  /** What it is called when it is saved. */
  name: string
  mediaType: string
  content: Buffer
}

/**
 * Where papers of the house are kept: nobody reads one but through a route that asks who they are.
 * A document is never changed. `key` is its own, such as "payout-run:run_1".
 */
export type DocumentStore = {
  /** Keeps a document unless its key has one; answers what is kept. */
  keep(key: string, document: DocumentContent): Promise<DocumentContent>
  read(key: string): Promise<DocumentContent | undefined>
}
