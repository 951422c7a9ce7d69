import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

const asStaff = authenticate("user", ["session", "bearer"])

/** What was stored as private asks for staff; a picture asks for nobody. */
function guardPrivate(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.params.file?.startsWith("private-")) void asStaff(req, res, next)
  else next()
}

export const storedFileRoutes: MiddlewareRoute[] = [
  { matcher: "/static/:file", methods: ["GET"], middlewares: [guardPrivate] },
]
