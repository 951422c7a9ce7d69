const FILE_MAX_BYTES = 2 * 1024 * 1024

/** A posted form as plain text fields; an uploaded file becomes the field `text`. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const form = await request.formData()
  const fields = new URLSearchParams()
  for (const [name, value] of form) {
    if (typeof value === "string") fields.append(name, value)
    else if (value.size > FILE_MAX_BYTES) fields.set("fileProblem", "too_large")
    else if (value.size > 0) addFile(fields, new Uint8Array(await value.arrayBuffer()))
  }
  return fields
}

function addFile(fields: URLSearchParams, bytes: Uint8Array): void {
  const text = textOf(bytes)
  if (text !== undefined) fields.set("text", text)
  else fields.set("fileProblem", isWorkbook(bytes) ? "workbook" : "not_text")
}

/** An Excel workbook is a zip archive; one of before 2007 is a compound file. */
const isWorkbook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)

const TABS_AND_LINES = new Set([9, 10, 11, 12, 13])
const END_OF_FILE = 26
const SPACE = 32

/** Signs below the space that no sheet holds: a picture or a document begins with some. */
const isControl = (code: number): boolean =>
  code < SPACE && code !== END_OF_FILE && !TABS_AND_LINES.has(code)

function isText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return false
  return true
}

/**
 * The text of a spreadsheet's export: UTF-8, else UTF-16 with its mark (Excel's "Unicode text"),
 * else Windows' western letters. Undefined for a workbook and for anything else that is no text.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  if (isWorkbook(bytes)) return undefined
  const text = decoded(bytes)
  return isText(text) ? text : undefined
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
