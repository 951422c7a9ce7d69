import { Button, Drawer } from "@medusajs/ui"
import type { BoardLine, BoardRow } from "@sentra/contracts"
import { useRef, useState } from "react"
import { useRecordHandover } from "../receiving/record-handover"
import { useWords } from "../../lib/words"
import { HandoverForm } from "../receiving/HandoverForm"

type ReceiveDrawerProps = { line: BoardLine; row: BoardRow }

/** Takes in what one member brings for one line; there is a button while she has open pieces. */
export const ReceiveDrawer = ({ line, row }: ReceiveDrawerProps) => {
  const { words, locale } = useWords()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { record, pending, error } = useRecordHandover()
  const artisanId = row.artisanId
  const orderedLineId = line.orderedLineId
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Drawer open={open} onOpenChange={setOpen}>
        {row.open > 0 && (
          <Drawer.Trigger asChild>
            <Button
              size="small"
              variant="secondary"
              aria-label={words.production.receiveFrom(row.name)}
            >
              {words.production.receive}
            </Button>
          </Drawer.Trigger>
        )}
        <Drawer.Content onCloseAutoFocus={(event) => keepPlace(event, place.current)}>
          <Drawer.Header>
            <Drawer.Title>{line.title[locale]}</Drawer.Title>
            <Drawer.Description>{words.receiving.forLine(row.name, row.open)}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="overflow-y-auto">
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
    </div>
  )
}

/** The last open pieces take the button with them: the keyboard stays in its row all the same. */
function keepPlace(event: Event, place: HTMLElement | null): void {
  if (place?.querySelector("button")) return
  event.preventDefault()
  place?.focus()
}
