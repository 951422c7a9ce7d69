import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { WorkSpecification } from "@sentra/contracts"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { readSpecification } from "../../../../reading/work-specification.js"

export type SpecifyWorkInput = { productId: string; specification: WorkSpecification }
type Undo = { id: string; productId: string; before: WorkSpecification | null }

/** Writes the specification, linked one to one; the undo puts back the one of before. */
export const writeSpecificationStep = sentraStep(
  "write-specification",
  async ({ productId, specification }: SpecifyWorkInput, { container }) => {
    const found = await readSpecification(databaseIn(container), productId)
    const id = found ? found.id : await create(container, productId, specification)
    if (found) await update(container, id, specification)
    const undo: Undo = { id, productId, before: found?.specification ?? null }
    return new StepResponse(id, undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    if (undo.before) return update(container, undo.id, undo.before)
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(linkOf(undo))
    await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .deleteWorkSpecifications(undo.id)
  },
)

async function create(
  container: MedusaContainer,
  productId: string,
  specification: WorkSpecification,
): Promise<string> {
  const { id } = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .createWorkSpecifications(rowOf(specification))
  await container.resolve(ContainerRegistrationKeys.LINK).create(linkOf({ id, productId }))
  return id
}

async function update(
  container: MedusaContainer,
  id: string,
  specification: WorkSpecification,
): Promise<void> {
  await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .updateWorkSpecifications({ id, ...rowOf(specification) })
}

const linkOf = ({ id, productId }: { id: string; productId: string }) => ({
  [Modules.PRODUCT]: { product_id: productId },
  [PRODUCTION_MODULE]: { work_specification_id: id },
})

const rowOf = (specification: WorkSpecification) => ({
  craft: specification.craft,
  standard_minutes: specification.standardMinutes,
  minimum_lot_pieces: specification.minimumLotPieces,
  minimum_grade: specification.minimumGrade,
  lead_days: specification.leadDays,
  artisan_share_basis_points: specification.artisanShareBasisPoints,
  kit: specification.kit ?? null,
})
