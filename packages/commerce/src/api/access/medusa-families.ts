import { ANYBODY, EVERY_ROLE, OVERSIGHT, rowsOf, WORKERS, type Family } from "./family.js"

/** What the dashboard asks for before it can show anything. */
const beginnings: Family[] = [
  {
    area: "account",
    see: ANYBODY,
    act: [],
    routes: [
      "GET /users/me", "GET /staff/me", "GET /feature-flags", "GET /plugins",
      "GET /stores", "GET /stores/:id", "GET /currencies", "GET /currencies/:code",
      "GET /locales", "GET /locales/:code",
    ],
  },
  // Whoever was invited is nobody's staff yet; Medusa looks at the invitation.
  { area: "account", see: ANYBODY, act: ANYBODY, routes: ["POST /invites/accept"] },
  {
    area: "account",
    see: EVERY_ROLE,
    act: WORKERS,
    routes: [
      "GET /notifications", "GET /notifications/:id",
      "GET /views/entities", "GET /views/:entity/columns",
      "GET|POST /views/:entity/configurations", "GET|POST /views/:entity/configurations/active",
      "GET|POST|DELETE /views/:entity/configurations/:id",
      "GET /layouts/configurations", "GET|POST|DELETE /layouts/:zone/configuration",
    ],
  },
]

const WITH_ORDERS = [...OVERSIGHT, "sales", "hub", "treasurer"] as const

/** Orders, their parcels and their money. */
const orders: Family[] = [
  {
    area: "orders",
    see: WITH_ORDERS,
    act: ["sales"],
    routes: [
      "GET /orders", "GET|POST /orders/:id",
      "GET /orders/:id/{changes,line-items,preview,shipping-options}",
      "POST /orders/:id/{archive,cancel,complete,transfer}",
      "POST /orders/:id/transfer/{cancel,guest}", "POST /orders/export",
      "GET|POST /draft-orders", "GET|POST|DELETE /draft-orders/:id",
      "POST /draft-orders/:id/convert-to-order", "POST|DELETE /draft-orders/:id/edit",
      "POST /draft-orders/:id/edit/{confirm,request,items,shipping-methods}",
      "POST|DELETE /draft-orders/:id/edit/promotions",
      "POST|DELETE /draft-orders/:id/edit/{items,shipping-methods}/:action_id",
      "POST /draft-orders/:id/edit/items/item/:item_id",
      "POST|DELETE /draft-orders/:id/edit/shipping-methods/method/:method_id",
      "POST /order-edits", "DELETE /order-edits/:id",
      "POST /order-edits/:id/{confirm,request,items,shipping-method}",
      "POST|DELETE /order-edits/:id/{items,shipping-method}/:action_id",
      "POST /order-edits/:id/items/item/:item_id", "POST /order-changes/:id",
    ],
  },
  {
    area: "orders",
    see: WITH_ORDERS,
    act: ["sales", "hub"],
    routes: [
      "POST /orders/:id/fulfillments",
      "POST /orders/:id/fulfillments/:fulfillment_id/{cancel,mark-as-delivered,shipments}",
      "POST /fulfillments", "POST /fulfillments/:id/{cancel,shipment}",
    ],
  },
  {
    area: "orders",
    see: WITH_ORDERS,
    act: ["sales"],
    routes: [
      "GET|POST /{claims,exchanges,returns}", "GET|DELETE /{claims,exchanges}/:id",
      "GET|POST /returns/:id", "POST /{claims,exchanges,returns}/:id/cancel",
      "POST|DELETE /{claims,exchanges,returns}/:id/request",
      "POST /claims/:id/claim-items", "POST|DELETE /claims/:id/claim-items/:action_id",
      "POST /{claims,exchanges}/:id/{inbound,outbound}/{items,shipping-method}",
      "POST|DELETE /{claims,exchanges}/:id/{inbound,outbound}/{items,shipping-method}/:action_id",
      "POST /returns/:id/{dismiss-items,receive-items,request-items,shipping-method}",
      "POST|DELETE /returns/:id/{dismiss-items,receive-items,request-items,shipping-method}/:action_id",
      "POST|DELETE /returns/:id/receive", "POST /returns/:id/receive/confirm",
    ],
  },
  {
    area: "payments",
    see: [...OVERSIGHT, "treasurer", "sales"],
    act: ["treasurer"],
    routes: [
      "GET /payments", "GET /payments/payment-providers", "GET /payments/:id",
      "POST /payments/:id/{capture,refund}", "POST /payment-collections",
      "DELETE /payment-collections/:id",
      "POST /payment-collections/:id/{mark-as-paid,payment-sessions}",
      "POST /orders/:id/credit-lines", "POST /orders/:id/payment-sessions/authorize",
    ],
  },
]

/** What is sold, to whom and for how much. */
const trade: Family[] = [
  {
    area: "customers",
    see: [...OVERSIGHT, "sales", "treasurer", "hub"],
    act: ["sales"],
    routes: [
      ...rowsOf("/customers", "/customer-groups"),
      "GET|POST /customers/:id/addresses", "GET|POST|DELETE /customers/:id/addresses/:address_id",
      "POST /customers/:id/customer-groups", "POST /customer-groups/:id/customers",
    ],
  },
  {
    area: "prices",
    see: EVERY_ROLE,
    act: ["sales"],
    routes: [
      ...rowsOf("/price-lists", "/promotions", "/campaigns"),
      "GET /price-lists/:id/prices", "POST /price-lists/:id/prices/batch",
      "POST /price-lists/:id/products", "POST /campaigns/:id/promotions",
      "GET /promotions/:id/:rule_type", "POST /promotions/:id/{buy-rules,rules,target-rules}/batch",
      "GET /promotions/rule-attribute-options/:rule_type",
      "GET /promotions/rule-value-options/:rule_type/:rule_attribute_id",
    ],
  },
  {
    area: "catalogue",
    see: EVERY_ROLE,
    act: ["catalogue"],
    routes: [
      ...rowsOf(
        "/products", "/collections", "/product-categories", "/product-options", "/product-tags",
        "/product-types",
      ),
      "GET /product-variants", "POST /{collections,product-categories}/:id/products",
      "GET /product-options/:id/values",
      "GET|POST|DELETE /product-options/:id/values/:value_id",
      "POST /products/{batch,export,import,imports}",
      "POST /products/{import,imports}/:transaction_id/confirm",
      "GET /products/:id/options", "POST /products/:id/options/batch",
      "POST /products/:id/images/:image_id/variants/batch",
      "GET|POST /products/:id/variants", "GET|POST|DELETE /products/:id/variants/:variant_id",
      "POST /products/:id/variants/batch", "POST /products/:id/variants/:variant_id/images/batch",
      "POST /products/:id/variants/:variant_id/inventory-items",
      "POST|DELETE /products/:id/variants/:variant_id/inventory-items/:inventory_item_id",
      "POST /products/:id/variants/inventory-items/batch",
      "POST /uploads", "GET|POST /products/:id/pictures", "GET|DELETE /uploads/:id", "GET /search",
      "GET /search-indexes", "POST /search-indexes/:id/reindex", "DELETE /search-indexes/:id",
      "GET /translations", "GET /translations/{entities,settings,statistics}",
      "POST /translations/batch", "POST /translations/settings/batch",
    ],
  },
  {
    area: "stock",
    see: EVERY_ROLE,
    act: ["hub"],
    routes: [
      ...rowsOf("/inventory-items", "/reservations"),
      "POST /inventory-items/{batch,export}", "GET|POST /inventory-items/:id/location-levels",
      "POST|DELETE /inventory-items/:id/location-levels/:location_id",
      "POST /inventory-items/:id/location-levels/batch",
      "POST /inventory-items/location-levels/batch",
    ],
  },
]

/** How the house is set up. */
const house: Family[] = [
  {
    area: "settings",
    see: EVERY_ROLE,
    act: ["chair"],
    routes: [
      ...rowsOf(
        "/regions", "/sales-channels", "/shipping-options", "/shipping-option-types",
        "/shipping-profiles", "/stock-locations", "/tax-rates", "/tax-regions",
        "/price-preferences", "/refund-reasons", "/return-reasons", "/property-labels",
      ),
      "POST /stores/:id", "POST /sales-channels/:id/products",
      "POST /shipping-options/:id/rules/batch", "POST /property-labels/batch",
      "POST /stock-locations/:id/{fulfillment-providers,fulfillment-sets,sales-channels}",
      "GET /fulfillment-providers", "GET /fulfillment-providers/:id/options",
      "DELETE /fulfillment-sets/:id", "POST /fulfillment-sets/:id/service-zones",
      "GET|POST|DELETE /fulfillment-sets/:id/service-zones/:zone_id",
      "GET /tax-providers", "POST /tax-rates/:id/rules", "DELETE /tax-rates/:id/rules/:rule_id",
    ],
  },
  {
    area: "staff",
    see: OVERSIGHT,
    act: ["chair"],
    routes: [
      "GET /users", "GET|POST|DELETE /users/:id", "GET /users/:id/auth-providers",
      "POST /users/:id/reset-password",
      "GET|POST /invites", "GET|DELETE /invites/:id", "POST /invites/:id/resend",
    ],
  },
  {
    area: "keys",
    see: ["chair"],
    act: ["chair"],
    routes: [
      "GET|POST /api-keys", "GET|POST|DELETE /api-keys/:id", "POST /api-keys/:id/revoke",
      "POST /api-keys/:id/sales-channels",
      "GET /workflows-executions", "GET /workflows-executions/:id",
      "GET /workflows-executions/:workflow_id/subscribe",
      "GET /workflows-executions/:workflow_id/:transaction_id",
      "GET /workflows-executions/:workflow_id/:transaction_id/subscribe",
    ],
  },
]

/**
 * Nobody: a workflow that is run by hand goes past every rule of ours, a file that the browser puts
 * into the store itself past every check, and neither its own roles
 * nor its index, whose page never answers, are ours to use.
 */
const closed: Family = {
  area: "closed",
  see: [],
  act: [],
  routes: [
    "POST /workflows-executions/:workflow_id/run",
    "POST /workflows-executions/:workflow_id/steps/{failure,success}",
    "GET /index/details", "POST /index/sync", "POST /uploads/presigned-urls",
    "GET|POST|DELETE /users/:id/roles", "DELETE /users/:id/roles/:role_id",
    "GET /rbac/me/permissions", "GET /rbac/{policies,roles}/assignable",
    "GET|POST /rbac/{policies,roles}", "GET|POST|DELETE /rbac/{policies,roles}/:id",
    "GET /rbac/policies/:id/roles", "GET|POST /rbac/roles/:id/policies",
    "DELETE /rbac/roles/:id/policies/:policy_id", "GET|POST|DELETE /rbac/roles/:id/users",
  ],
}

/** Who may do what on the routes that Medusa brings. */
export const MEDUSA_FAMILIES: readonly Family[] = [
  ...beginnings,
  ...orders,
  ...trade,
  ...house,
  closed,
]
