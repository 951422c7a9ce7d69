import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { staffPicturesResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Empty, Loaded, Page } from "../components/Page"
import { PictureWordsForm } from "../components/products/PictureWordsForm"
import { read } from "../lib/server"
import { useWords } from "../lib/words"

/** On Medusa's page of a product: what is to be seen on its pictures, in both languages. */
const ProductPicturesWidget = ({ data: { id, images } }: ProductWidget) => {
  const { pictures: own } = useWords().words
  const query = useQuery({
    // Uploaded or taken away above, the list below follows.
    queryKey: ["sentra-pictures", id, images?.length ?? 0],
    queryFn: () => read(`/admin/products/${id}/pictures`, staffPicturesResponse),
  })
  return (
    <Page title={own.title} lead={own.lead}>
      <Loaded query={query}>
        {({ pictures, elsewhere }) => (
          <>
            {elsewhere > 0 && <Empty>{own.elsewhere(elsewhere)}</Empty>}
            {pictures.length === 0 ? (
              <Empty>{own.none}</Empty>
            ) : (
              <PictureWordsForm key={JSON.stringify(pictures)} productId={id} known={pictures} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

type ProductWidget = { data: { id: string; images?: readonly object[] | null } }

export const config = defineWidgetConfig({ zone: "product.details.after" })

export default ProductPicturesWidget
