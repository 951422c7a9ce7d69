import type { IncomingMessage } from "node:http"
import { crossOrigin } from "./origin.js"

type Asked = Pick<IncomingMessage, "method" | "headers" | "url">
export type Refusal = {
  status: 400 | 403 | 405 | 411 | 413 | 415
  words: { id: string; en: string }
}

const ANSWERED = ["GET", "HEAD", "POST"]

const WRONG_METHOD: Refusal = {
  status: 405,
  words: {
    id: "Halaman ini menerima GET, HEAD, dan POST.",
    en: "This page takes GET, HEAD and POST.",
  },
}
const FOREIGN_FORM: Refusal = {
  status: 403,
  words: {
    id: "Formulir ini dikirim dari situs lain. Buka halamannya, lalu kirim lagi.",
    en: "This form was sent from another site. Open the page and send it again.",
  },
}
const NO_LENGTH: Refusal = {
  status: 411,
  words: {
    id: "Sebutkan panjang isinya (Content-Length).",
    en: "Send its length (Content-Length).",
  },
}
const NO_FORM: Refusal = {
  status: 415,
  words: {
    id: "Ini bukan formulir dari halaman kami. Buka halamannya, lalu kirim lagi.",
    en: "This is no form of our pages. Open the page and send it again.",
  },
}
const ILLEGIBLE: Refusal = {
  status: 400,
  words: {
    id: "Alamat ini berisi tanda yang tidak terbaca. Periksa alamatnya.",
    en: "A character of this address cannot be read. Please check it.",
  },
}
/** What browsers send forms as, and the scripts of our pages what they ask. */
const FORM_TYPES = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "application/json",
])

/** Why a request is turned away before its body is read, or undefined when it may go on. */
export function refusalOf(request: Asked, bodyMaxBytes: number): Refusal | undefined {
  const { method = "GET", headers } = request
  if (!ANSWERED.includes(method)) return WRONG_METHOD
  if (!isLegible(request.url ?? "/")) return ILLEGIBLE
  if (crossOrigin(request)) return FOREIGN_FORM
  if (method !== "POST") return undefined
  const length = Number(headers["content-length"] ?? Number.NaN)
  if (!Number.isSafeInteger(length)) return NO_LENGTH
  if (length > bodyMaxBytes) return tooLarge(bodyMaxBytes)
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase()
  return length > 0 && !FORM_TYPES.has(type ?? "") ? NO_FORM : undefined
}

function isLegible(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "")
    return true
  } catch {
    return false
  }
}

/** What the answer to a wrong method names. */
export const ANSWERED_METHODS = ANSWERED.join(", ")

const tooLarge = (bodyMaxBytes: number): Refusal => {
  const kib = Math.floor(bodyMaxBytes / 1024)
  return {
    status: 413,
    words: {
      id: `Kiriman ini terlalu besar: paling banyak ${kib} KiB. Kecilkan, lalu kirim lagi.`,
      en: `This is too large: at most ${kib} KiB. Make it smaller and send it again.`,
    },
  }
}
