import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { z } from "zod"
import { useSaid } from "../../lib/refusal"
import { medusa } from "../../lib/server"
import { useWords } from "../../lib/words"
import { SearchField, type Choice } from "../SearchField"

const variant = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  title: z.string().nullable(),
  product: z.object({ title: z.string() }).nullish(),
})

/** What we read of Medusa's own variant list. */
const variants = z.object({ variants: z.array(variant), count: z.number() })

const VARIANTS_SHOWN_MAX = 20

type VariantFieldProps = { value: string; onChange: (variantId: string) => void }

/** Finds goods by code or name among Medusa's variants. */
export const VariantField = ({ value, onChange }: VariantFieldProps) => {
  const { words } = useWords()
  const said = useSaid()
  const [search, setSearch] = useState("")
  const { data, error } = useQuery({
    queryKey: ["sentra-variants", search],
    queryFn: () =>
      medusa.productVariant
        .list({
          fields: "id,sku,title,product.title",
          limit: VARIANTS_SHOWN_MAX,
          order: "sku",
          q: search === "" ? undefined : search,
        })
        .then((answer) => variants.parse(answer)),
    placeholderData: keepPreviousData,
  })
  const choiceOf = ({ id, sku, title, product }: z.output<typeof variant>): Choice => ({
    id,
    name: [product?.title, title && words.receiving.size(title)].filter(Boolean).join(", "),
    note: sku ?? "",
  })
  const found = data?.variants ?? []
  const beyond = data !== undefined && data.count > found.length
  return (
    <SearchField
      label={words.receiving.variant}
      hint={words.receiving.variantHint}
      refused={error ? said(error) : undefined}
      search={search}
      onSearch={setSearch}
      chosenId={value}
      choices={found.map(choiceOf)}
      nothing={data ? words.receiving.noVariant : words.common.loading}
      more={beyond ? words.receiving.moreVariants(found.length, data.count) : undefined}
      onChoose={onChange}
    />
  )
}
