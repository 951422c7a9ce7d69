import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bilingual, Work } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../../../lib/database-in.js"
import { isOneOf, jsonTexts } from "../../../../lib/sql.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"

const INSPECTIONS_SHOWN = 50

/**
 * What the hub found in what the member brought, newest first; what it looks at again is left out.
 */
export async function readInspections(
  container: MedusaContainer,
  artisanId: string,
): Promise<Work["inspections"]> {
  const recorded = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .work.handovers({ artisanId, take: INSPECTIONS_SHOWN })
  const titles = await titlesOf(
    container,
    recorded.map(({ handover }) => handover.productId),
  )
  const standing = recorded.filter(({ inspection }) => inspection.reversedAt === null)
  return standing.map(({ handover, inspection }) => ({
    inspectionId: inspection.id,
    title: titles.get(handover.productId) ?? { id: handover.sku, en: handover.sku },
    accepted: inspection.accepted,
    rework: inspection.rework,
    rejected: inspection.rejected,
    grade: inspection.grade,
    reason: inspection.reason,
    inspectedAt: inspection.inspectedAt.toISOString(),
  }))
}

const titleRow = z.object({ id: z.string(), titleId: z.string(), titleEn: z.string() })

/** Products by their names in both languages; stock has no ordered line that would carry them. */
async function titlesOf(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<Map<string, Bilingual>> {
  const rows = await databaseIn(container).rows(
    titleRow,
    `select product.id, product.title as title_id,
       coalesce(words.translations->>'title', product.title) as title_en
     from product left join translation words on words.reference_id = product.id
       and words.locale_code = 'en-GB' and words.deleted_at is null
     where ${isOneOf("product.id")}`,
    [jsonTexts(productIds)],
  )
  return new Map(rows.map(({ id, titleId, titleEn }) => [id, { id: titleId, en: titleEn }]))
}
