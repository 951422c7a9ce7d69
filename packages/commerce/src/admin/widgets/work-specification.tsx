import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { workSpecificationResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Loaded, Page } from "../components/Page"
import { WorkForm } from "../components/products/WorkForm"
import { read } from "../lib/server"
import { useWords } from "../lib/words"

/** On Medusa's page of a product: how it is made. */
const WorkSpecificationWidget = ({ data: { id } }: { data: { id: string } }) => {
  const { workSpecification: own } = useWords().words
  const query = useQuery({
    queryKey: ["sentra-work", id],
    queryFn: () => read(`/admin/products/${id}/work-specification`, workSpecificationResponse),
  })
  const lead = query.data?.specification === null ? { lead: own.missing } : {}
  return (
    <Page title={own.title} {...lead}>
      <Loaded query={query}>
        {({ specification }) => (
          <WorkForm key={JSON.stringify(specification)} productId={id} known={specification} />
        )}
      </Loaded>
    </Page>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })

export default WorkSpecificationWidget
