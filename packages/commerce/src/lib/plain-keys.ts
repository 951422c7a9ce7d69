import { invalid } from "./refusal.js"

/** Names under which JavaScript keeps what all objects share. No field of ours or Medusa's. */
const SHARED = new Set(["__proto__", "constructor", "prototype"])

export const NO_PROTOTYPES = invalid({
  id: "Nama bidang ini tidak boleh dipakai. Hapus dari permintaan.",
  en: "This field name cannot be used. Take it out of the request.",
})

/** Whether a path such as `a.b[c]` or a list such as `id,+a.b` names one of them. */
export const namesPrototype = (path: string): boolean =>
  path.split(/[.,[\]\s+*-]/).some((segment) => SHARED.has(segment))

/** Whether some key of a body, however deep, names one of them. Without recursion: bodies nest. */
export function hasPrototypeKey(body: unknown): boolean {
  const waiting: unknown[] = [body]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== "object" || value === null) continue
    for (const key of Object.keys(value)) {
      if (!Array.isArray(value) && namesPrototype(key)) return true
      waiting.push(Reflect.get(value, key))
    }
  }
  return false
}
