import { useTranslation } from "react-i18next"
import { en } from "../i18n/en"
import { id, type Words } from "../i18n/id"

export type AdminLocale = "id" | "en"

/** The dashboard's own language decides ours: Indonesian where it is chosen, English elsewhere. */
export function useWords(): { words: Words; locale: AdminLocale } {
  const { i18n } = useTranslation()
  return i18n.language.startsWith("id") ? { words: id, locale: "id" } : { words: en, locale: "en" }
}
