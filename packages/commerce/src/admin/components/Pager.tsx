import { Button } from "@medusajs/ui"
import { useWords } from "../lib/words"

type PagerProps = {
  /** What is paged, for those who hear the page. */
  label: string
  skip: number
  shown: number
  pageSize: number
  count: number
  onSkip: (skip: number) => void
}

/** Which part of a long list is shown, and the way to the rest; nothing where all is shown. */
export const Pager = ({ label, skip, shown, pageSize, count, onSkip }: PagerProps) => {
  const { words } = useWords()
  if (count <= pageSize) return null
  return (
    <nav className="flex items-center gap-3 px-6 py-4" aria-label={label}>
      <Button
        size="small"
        variant="secondary"
        disabled={skip === 0}
        onClick={() => onSkip(Math.max(0, skip - pageSize))}
      >
        {words.common.previous}
      </Button>
      <span className="txt-small tabular-nums" role="status">
        {words.common.page(skip + 1, skip + shown, count)}
      </span>
      <Button
        size="small"
        variant="secondary"
        disabled={skip + shown >= count}
        onClick={() => onSkip(skip + pageSize)}
      >
        {words.common.next}
      </Button>
    </nav>
  )
}
