import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { once } from "node:events"
import { extname } from "node:path"
import { pipeline } from "node:stream/promises"
import { codeOf } from "../../../lib/code-of.js"
import { typeOfEnding } from "../../../lib/picture-kind.js"
import { notFound } from "../../../lib/refusal.js"

const PRIVATE = /^private-/
const STORED_NAME = /^[\w-][\w. -]*$/

/**
 * GET /static/:file: a stored file. A picture is everybody's; what was stored as private, such as
 * an export, is staff's, and is saved, never opened in the browser.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const name = req.params.file ?? ""
  const type = typeOfEnding(extname(name).slice(1).toLowerCase())
  const isPrivate = PRIVATE.test(name)
  if (!STORED_NAME.test(name) || (!isPrivate && !type)) throw noFile()
  const stream = await req.scope
    .resolve(Modules.FILE)
    .getDownloadStream(name)
    .catch(() => {
      throw noFile()
    })
  // A pipeline that fails has no answer left to give: what is not there shows before it.
  await once(stream, "readable").catch((error: unknown) => {
    throw codeOf(error) === "ENOENT" ? noFile() : error
  })
  res.setHeader("content-type", isPrivate ? "application/octet-stream" : (type ?? ""))
  res.setHeader("cache-control", isPrivate ? "no-store" : "public, max-age=86400")
  if (isPrivate) res.setHeader("content-disposition", `attachment; filename="${name}"`)
  try {
    await pipeline(stream, res)
  } catch (error) {
    if (codeOf(error) !== "ERR_STREAM_PREMATURE_CLOSE") throw error
  }
}

const noFile = () =>
  notFound({ id: "File ini tidak ada.", en: "There is no such file." })
