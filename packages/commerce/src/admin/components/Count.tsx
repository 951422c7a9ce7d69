import { countText } from "@sentra/ui/words"
import { useWords } from "../lib/words"

/** Pieces or members with figures that line up under each other. */
export const Count = ({ value }: { value: number }) => {
  const { locale } = useWords()
  return <span className="tabular-nums">{countText[locale](value)}</span>
}
