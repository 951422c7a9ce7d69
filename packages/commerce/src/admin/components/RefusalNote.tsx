import { Hint } from "@medusajs/ui"

/** What the server refused; it stays beside the form until the next try. */
export const RefusalNote = ({ sentence }: { sentence: string | undefined }) => (
  <div role="alert">{sentence && <Hint variant="error">{sentence}</Hint>}</div>
)
