import { Button, Drawer, Text } from "@medusajs/ui"
import { useState, type FormEvent, type ReactNode } from "react"
import { useRefusal } from "../lib/refusal"
import { RefusalNote } from "./RefusalNote"
import { ReasonField } from "./ReasonField"

type ReasonDrawerProps = {
  /** The words of the button that opens it. */
  trigger: string
  title: string
  lead?: string
  submit: string
  error: Error | null
  /** Fields of the children, which show their own refusals. */
  fields?: readonly string[]
  pending: boolean
  onSubmit: (reason: string, close: () => void) => void
  children?: ReactNode
}

/** A form at the side that wants a reason before it does anything. */
export const ReasonDrawer = (props: ReasonDrawerProps) => {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const refusal = useRefusal(props.error, ["reason", ...(props.fields ?? [])])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    props.onSubmit(reason, () => {
      setOpen(false)
      setReason("")
    })
  }
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {props.trigger}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{props.title}</Drawer.Title>
        </Drawer.Header>
        <form className="flex flex-1 flex-col overflow-hidden" onSubmit={submit}>
          <Drawer.Body className="flex flex-1 flex-col gap-4 overflow-y-auto">
            {props.lead && <Text className="text-ui-fg-subtle">{props.lead}</Text>}
            {props.children}
            <ReasonField value={reason} refused={refusal.at("reason")} onChange={setReason} />
            <RefusalNote sentence={refusal.whole} />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="submit" isLoading={props.pending}>
              {props.submit}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
