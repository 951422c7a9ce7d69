import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

/** A member is an actor of their own kind: a buyer's or staff's token opens nothing here. */
export const artisanRoutes: MiddlewareRoute[] = [
  { matcher: "/artisans/me*", middlewares: [authenticate("artisan", ["bearer"])] },
]
