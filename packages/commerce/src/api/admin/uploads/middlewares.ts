import type { MiddlewareRoute } from "@medusajs/framework/http"
import { notFound } from "../../../lib/refusal.js"

/** A link under which a browser would store a file past what `route.ts` looks at. */
function closed(): void {
  throw notFound({
    id: "Unggah gambar lewat halaman produknya.",
    en: "Upload pictures on the page of their product.",
  })
}

export const uploadRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/uploads/presigned-urls", methods: ["POST"], middlewares: [closed] },
]
