import { generateEntityId } from "@medusajs/framework/utils"

/** A new id with its prefix, such as "oline_01J…": sortable by the time it was made. */
export const rowId = (prefix: string): string => generateEntityId(undefined, prefix)
