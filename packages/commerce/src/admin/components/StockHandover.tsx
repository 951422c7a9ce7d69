import { Select } from "@medusajs/ui"
import { membersResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useRecordHandover } from "../lib/record-handover"
import { read } from "../lib/server"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"
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
    <FormField label={words.receiving.member}>
      {(ids) => (
        <Select value={value} onValueChange={onChange}>
          <Select.Trigger {...ids}>
            <Select.Value placeholder={words.receiving.chooseMember} />
          </Select.Trigger>
          <Select.Content>
            {(members.data?.members ?? []).map((member) => (
              <Select.Item key={member.id} value={member.id}>
                {member.memberNumber} {member.name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FormField>
  )
}
