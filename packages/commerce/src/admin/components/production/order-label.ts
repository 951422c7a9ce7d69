import type { ProductionOrder } from "@sentra/contracts"

/** "#31 · PO 4500018823": how staff and partner both name an order. */
export const orderLabel = (order: Pick<ProductionOrder, "displayId" | "poNumber">): string =>
  [
    order.displayId === null ? undefined : `#${order.displayId}`,
    order.poNumber === null ? undefined : `PO ${order.poNumber}`,
  ]
    .filter((part) => part !== undefined)
    .join(" · ")
