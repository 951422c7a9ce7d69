import { Button, Drawer } from "@medusajs/ui"
import type { BoardLine, BoardRow } from "@sentra/contracts"
import { useState } from "react"
import { useRecordHandover } from "../lib/record-handover"
import { useWords } from "../lib/words"
import { HandoverForm } from "./HandoverForm"

type ReceiveDrawerProps = { line: BoardLine; row: BoardRow }

/** Takes in what one member brings for one line. */
export const ReceiveDrawer = ({ line, row }: ReceiveDrawerProps) => {
  const { words, locale } = useWords()
  const [open, setOpen] = useState(false)
  const { record, pending, error } = useRecordHandover()
  const artisanId = row.artisanId
  const orderedLineId = line.orderedLineId
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {words.production.receive}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{line.title[locale]}</Drawer.Title>
          <Drawer.Description>{words.receiving.forLine(row.name, row.open)}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body>
          <HandoverForm
            pending={pending}
            error={error}
            onRecord={async (counted) => {
              const recorded = await record({ ...counted, artisanId, orderedLineId })
              if (recorded) setOpen(false)
              return recorded
            }}
          />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
