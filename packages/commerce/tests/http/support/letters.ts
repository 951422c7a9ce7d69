import { mkdtemp, readdir, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A folder of a server's own for what it writes to people: its MAIL_OUTBOX_DIR. */
export const newOutbox = (): Promise<string> => mkdtemp(join(tmpdir(), "outbox-"))

/** All that was written to people, one text after the other. */
export async function lettersIn(outbox: string): Promise<string> {
  const names = await readdir(outbox)
  const texts = await Promise.all(names.map((name) => readFile(join(outbox, name), "utf8")))
  return texts.join("\n")
}
