/** One message to one person. `key` is its own: the same key again is the same message. */
export type Mail = { key: string; to: string; subject: string; text: string }

/** How a message reaches a person. */
export type Notifier = { send(mail: Mail): Promise<void> }
