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
  if (text === undefined) fields.set("fileProblem", "workbook")
  else fields.set("text", text)
}

/**
 * The text of a spreadsheet's export: UTF-8, else UTF-16 with its mark (Excel's "Unicode text"),
 * else Windows' western letters. Undefined for a workbook, which is a zip archive.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0x50 && second === 0x4b) return undefined
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
