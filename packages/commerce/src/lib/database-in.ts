import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { databaseOf, type Database } from "./sql.js"

/** Plain SQL for what no single module can answer: reading over tables of several modules. */
export const databaseIn = (scope: Pick<MedusaContainer, "resolve">): Database =>
  databaseOf(scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
