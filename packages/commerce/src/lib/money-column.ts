import { model } from "@medusajs/framework/utils"

/**
 * A column of whole rupiah: `bigint` in Postgres (our migrations say so), a decimal string where
 * Medusa reads it. Medusa's own big number would add a jsonb twin and give a float back; its
 * integer ends at two thousand million. Services of ours turn the string into a `bigint`.
 */
export const wholeRupiah = () => model.text()
