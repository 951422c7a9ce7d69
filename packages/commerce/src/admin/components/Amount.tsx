import { money } from "../lib/format"
import { useWords } from "../lib/words"

/** Rupiah with figures that line up under each other. */
export const Amount = ({ value }: { value: string }) => {
  const { locale } = useWords()
  return <span className="whitespace-nowrap tabular-nums">{money(value, locale)}</span>
}
