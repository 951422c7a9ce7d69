export { parseBulkOrder } from "./parse-bulk-order.js"
export {
  BULK_ORDER_LINES_MAX,
  PIECES_PER_LINE_MAX,
  type BulkOrderColumn,
  type BulkOrderLine,
  type BulkOrderNotice,
  type LineProblem,
  type LineProblemKind,
  type ParsedBulkOrder,
} from "./bulk-order.js"
export { readTypedRows, type TypedRow } from "./read-typed-rows.js"
export { noticeMessage, problemMessage, problemRemedy } from "./words.js"
export type { CatalogueVariant, KitPart, ResolvedLine, WorkTerms } from "./catalogue.js"
export { resolveRows, type Resolved } from "./resolve-rows.js"
export type { RowProblem, RowProblemKind } from "./row-problems.js"
