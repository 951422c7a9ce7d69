import { chmod, mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { now } from "./clock.js"

/** One message to one person. `key` is its own: the same key again is the same message. */
export type Mail = { key: string; to: string; subject: string; text: string }

/** How a message reaches a person. The first one writes files; others send. */
export type Notifier = { send(mail: Mail): Promise<void> }

/** Where messages go on this installation: into the outbox folder beside the database. */
export const notifier = (): Notifier =>
  fileOutbox(
    process.env.MAIL_OUTBOX_DIR ?? join(process.env.SENTRA_STATE_DIR ?? ".sentra", "outbox"),
  )

/**
 * Every message a text file that the owner of the installation alone can read. It gets its name
 * when it is whole.
 */
const fileOutbox = (folder: string): Notifier => ({
  async send({ key, to, subject, text }) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    const file = join(folder, `${key.replaceAll(/[^A-Za-z0-9_-]/g, "-")}.txt`)
    const head = [`To: ${to}`, `Subject: ${subject}`, `Date: ${now().toISOString()}`]
    await writeFile(`${file}.new`, [...head, "", text, ""].join("\n"), { mode: 0o600 })
    await rename(`${file}.new`, file)
  },
})
