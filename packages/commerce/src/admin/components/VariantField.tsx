import { Input, Select } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { z } from "zod"
import { read } from "../lib/server"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"

/** What we read of Medusa's own variant list. */
const variants = z.object({
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string().nullable(),
      title: z.string().nullable(),
      product: z.object({ title: z.string() }).nullish(),
    }),
  ),
})

const VARIANTS_SHOWN_MAX = 50

type VariantFieldProps = { value: string; onChange: (variantId: string) => void }

/** Finds goods by code or name among Medusa's variants. */
export const VariantField = ({ value, onChange }: VariantFieldProps) => {
  const { words } = useWords()
  const [search, setSearch] = useState("")
  const found = useQuery({
    queryKey: ["sentra-variants", search],
    queryFn: () =>
      read("/admin/product-variants", variants, {
        fields: "id,sku,title,product.title",
        limit: VARIANTS_SHOWN_MAX,
        order: "sku",
        q: search === "" ? undefined : search,
      }),
  })
  return (
    <FormField label={words.receiving.variant} hint={words.receiving.variantHint}>
      {(ids) => (
        <div className="flex flex-col gap-2">
          <Input
            {...ids}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Select value={value} onValueChange={onChange}>
            <Select.Trigger aria-label={words.receiving.variant}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {(found.data?.variants ?? []).map(({ id, sku, title, product }) => (
                <Select.Item key={id} value={id}>
                  {[sku, product?.title, title].filter(Boolean).join(" · ")}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      )}
    </FormField>
  )
}
