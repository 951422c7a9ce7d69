import { defineMiddlewares, errorHandler } from "@medusajs/framework/http"
import type {
  MedusaErrorHandlerFunction,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { bodyRefusalFor } from "../lib/body-refusal.js"
import { noteRefusal } from "../lib/acting.js"
import { refusalIn } from "../lib/refusal.js"
import { staffRoutes } from "./admin/middlewares.js"
import { uploadRoutes } from "./admin/uploads/middlewares.js"
import { artisanRoutes } from "./artisans/middlewares.js"
import { authRoutes, signedInRoutes } from "./auth/middlewares.js"
import { consequenceRoutes } from "./consequences.js"
import { doorRoutes } from "./doors.js"
import { storedFileRoutes } from "./static/middlewares.js"
import { cartRoutes } from "./store/carts/middlewares.js"
import { partnerRoutes } from "./store/partners/middlewares.js"

const medusaErrors = errorHandler()

/**
 * Refusals of ours keep their sentence, their field and their status; all else is Medusa's to
 * answer.
 */
const answerErrors: MedusaErrorHandlerFunction = (
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const refused = refusalIn(bodyRefusalFor(error) ?? error)
  if (refused) {
    noteRefusal(refused.body.sentence)
    res.status(refused.status).json(refused.body)
  } else return medusaErrors(error, req, res, next)
}

/**
 * Each area lists its routes' guards in its own `middlewares.ts`. Who calls under /admin
 * and the publishable key under /store are looked at by Medusa itself.
 */
export default defineMiddlewares({
  errorHandler: answerErrors,
  routes: [
    ...doorRoutes,
    ...signedInRoutes,
    ...staffRoutes,
    ...authRoutes,
    ...consequenceRoutes,
    ...artisanRoutes,
    ...cartRoutes,
    ...partnerRoutes,
    ...storedFileRoutes,
    ...uploadRoutes,
  ],
})
