import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { pictureKind } from "../../../lib/picture-kind.js"
import { invalid, notFound } from "../../../lib/refusal.js"

const uploaded = z.custom<{ buffer: Buffer; originalname: string; mimetype: string }>(
  (file) => typeof file === "object" && file !== null && "buffer" in file,
)

/**
 * Staff upload pictures and nothing else: a page or an SVG would run on the address of the Admin.
 * A file gets the type and the ending of its content.
 */
function onlyPictures(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  for (const file of z.array(uploaded).parse(Reflect.get(req, "files") ?? [])) {
    const kind = pictureKind(file.buffer)
    if (!kind) {
      throw invalid({
        field: "files",
        id: "Hanya gambar JPEG, PNG, WebP, atau AVIF. Simpan ulang gambarnya, lalu unggah lagi.",
        en: "Only JPEG, PNG, WebP or AVIF pictures. Save it as one of these and upload it again.",
      })
    }
    file.mimetype = kind.type
    file.originalname = `${plainName(file.originalname)}.${kind.ending}`
  }
  next()
}

const NAME_LETTERS_MAX = 60

const plainName = (name: string): string =>
  name
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .slice(0, NAME_LETTERS_MAX) || "gambar"

/** A link under which a browser would store a file past the check above. */
function closed(): void {
  throw notFound({
    id: "Unggah gambar lewat halaman produknya.",
    en: "Upload pictures on the page of their product.",
  })
}

export const uploadRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/uploads", methods: ["POST"], middlewares: [onlyPictures] },
  { matcher: "/admin/uploads/presigned-urls", methods: ["POST"], middlewares: [closed] },
]
