import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

/** 5,000 rows of a spreadsheet as JSON; every other route keeps the small limit. */
const BULK_ORDER_BODY_MAX = "4mb"

export const partnerRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/partners/me*",
    middlewares: [authenticate("customer", ["bearer"])],
  },
  {
    matcher: "/store/partners/me/bulk-orders",
    methods: ["POST"],
    bodyParser: { sizeLimit: BULK_ORDER_BODY_MAX },
  },
  {
    matcher: "/store/partners/me/drafts",
    methods: ["POST"],
    bodyParser: { sizeLimit: BULK_ORDER_BODY_MAX },
  },
  {
    matcher: "/store/partners/me/drafts/:id",
    methods: ["POST"],
    bodyParser: { sizeLimit: BULK_ORDER_BODY_MAX },
  },
  {
    matcher: "/store/partners/me/bulk-order-previews",
    methods: ["POST"],
    bodyParser: { sizeLimit: BULK_ORDER_BODY_MAX },
  },
]
