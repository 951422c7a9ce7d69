import { readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"

const client = join(import.meta.dirname, "../dist/client")
const TEXT = /\.(css|js|svg|txt|json)$/

// Text files are packed once at build, as small as they get, instead of on every request.
for (const entry of await readdir(client, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue
  const path = join(entry.parentPath, entry.name)
  const content = await readFile(path)
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  await writeFile(`${path}.br`, brotliCompressSync(content, { params: quality }))
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
}
