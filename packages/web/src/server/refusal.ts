import type { IncomingMessage } from "node:http"
import { crossOrigin } from "./origin.js"

type Asked = Pick<IncomingMessage, "method" | "headers">
export type Refusal = { status: 403 | 405 | 411 | 413; words: string }

const ANSWERED = ["GET", "HEAD", "POST"]

const WRONG_METHOD: Refusal = {
  status: 405,
  words: "Halaman ini menerima GET, HEAD, dan POST.\nThis page takes GET, HEAD and POST.\n",
}
const FOREIGN_FORM: Refusal = {
  status: 403,
  words:
    "Formulir ini dikirim dari situs lain. Buka halamannya, lalu kirim lagi.\n" +
    "This form was sent from another site. Open the page and send it again.\n",
}
const NO_LENGTH: Refusal = {
  status: 411,
  words: "Sebutkan panjang isinya (Content-Length).\nSend its length (Content-Length).\n",
}

/** Why a request is turned away before its body is read, or undefined when it may go on. */
export function refusalOf(request: Asked, bodyMaxBytes: number): Refusal | undefined {
  const { method = "GET", headers } = request
  if (!ANSWERED.includes(method)) return WRONG_METHOD
  if (crossOrigin(request)) return FOREIGN_FORM
  if (method !== "POST") return undefined
  const length = Number(headers["content-length"] ?? Number.NaN)
  if (!Number.isSafeInteger(length)) return NO_LENGTH
  return length > bodyMaxBytes ? tooLarge(bodyMaxBytes) : undefined
}

/** What the answer to a wrong method names. */
export const ANSWERED_METHODS = ANSWERED.join(", ")

const tooLarge = (bodyMaxBytes: number): Refusal => {
  const kib = Math.floor(bodyMaxBytes / 1024)
  return {
    status: 413,
    words: `Terlalu besar: paling banyak ${kib} KiB.\nToo large: at most ${kib} KiB.\n`,
  }
}
