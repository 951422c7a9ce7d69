import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** Fields that belong together, under one word. */
export const FieldGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset className="flex flex-col gap-3">
    <legend className="pb-2">
      <Text weight="plus">{label}</Text>
    </legend>
    <div className="grid gap-4 md:grid-cols-2">{children}</div>
  </fieldset>
)
