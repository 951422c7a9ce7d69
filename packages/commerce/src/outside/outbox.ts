import { chmod, mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { now } from "../lib/clock.js"
import type { Notifier } from "./notifier.js"

const folderOf = (): string =>
  process.env.MAIL_OUTBOX_DIR ?? join(process.env.SENTRA_STATE_DIR ?? ".sentra", "outbox")

/**
 * Every message a text file beside the database that the owner of the installation alone can read.
 * It gets its name when it is whole.
 */
export const outbox: Notifier = {
  async send({ key, to, subject, text }) {
    const folder = folderOf()
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    const file = join(folder, `${key.replaceAll(/[^A-Za-z0-9_-]/g, "-")}.txt`)
    const head = [`To: ${to}`, `Subject: ${subject}`, `Date: ${now().toISOString()}`]
    await writeFile(`${file}.new`, [...head, "", text, ""].join("\n"), { mode: 0o600 })
    await rename(`${file}.new`, file)
  },
}
