import { membersResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useRecordHandover } from "./record-handover"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { HandoverForm } from "./HandoverForm"
import { VariantField } from "./VariantField"

/** Consigned goods come in: whose, what, and how they passed inspection. */
export const StockHandover = () => {
  const [artisanId, setArtisanId] = useState("")
  const [variantId, setVariantId] = useState("")
  const { record, pending, error } = useRecordHandover()
  const chosen = artisanId !== "" && variantId !== ""
  return (
    <div className="px-6 py-4">
      <div className="flex max-w-3xl flex-col gap-4">
        <div className="grid gap-4 md:grid-cols-2">
          <MemberField value={artisanId} onChange={setArtisanId} />
          <VariantField value={variantId} onChange={setVariantId} />
        </div>
        {chosen && (
          <HandoverForm
            pending={pending}
            error={error}
            onRecord={(counted) => record({ ...counted, artisanId, variantId })}
          />
        )}
      </div>
    </div>
  )
}

type MemberFieldProps = { value: string; onChange: (artisanId: string) => void }

const MemberField = ({ value, onChange }: MemberFieldProps) => {
  const { words } = useWords()
  const members = useQuery({
    queryKey: ["sentra-members"],
    queryFn: () => read("/admin/artisans", membersResponse),
  })
  return (
    <ChoiceField
      label={words.receiving.member}
      placeholder={words.receiving.chooseMember}
      value={value}
      choices={(members.data?.members ?? []).map(({ id, memberNumber, name }) => ({
        value: id,
        label: `${memberNumber} ${name}`,
      }))}
      onChange={onChange}
    />
  )
}
