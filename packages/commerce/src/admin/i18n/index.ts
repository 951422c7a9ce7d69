import { en } from "./en"
import { id } from "./id"

/** Medusa reads this file for the labels in its side menu (namespace `sentra`). */
export default {
  en: { sentra: { menu: en.menu } },
  id: { sentra: { menu: id.menu } },
}
