import "./send-once.client.ts"

/** Keys for a form that works without them: arrows and Enter move, Ctrl Enter checks. */
const form = document.querySelector<HTMLFormElement>("[data-draft]")
for (const keys of document.querySelectorAll("[data-keys]")) keys.removeAttribute("hidden")

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }

form?.addEventListener("keydown", (event) => {
  const cell = event.target
  if (!(cell instanceof HTMLInputElement)) return
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return form.requestSubmit()
  const step = STEPS[event.key]
  if (step === undefined || event.altKey || event.shiftKey) return
  event.preventDefault()
  const sameColumn = `[data-column=${cell.dataset.column}]`
  const column = [...form.querySelectorAll<HTMLInputElement>(sameColumn)]
  const next = column[column.indexOf(cell) + step]
  next?.focus()
  next?.select()
})

/** Several cells pasted at once are rows to add, wherever the cursor is. */
document.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain") ?? ""
  const add = form?.querySelector<HTMLDetailsElement>("[data-add]")
  const cells = add?.querySelector("textarea")
  if (!form || !add || !cells || event.target instanceof HTMLTextAreaElement) return
  if (!/[\t\n]/.test(text.trim())) return
  event.preventDefault()
  cells.value = text
  form.requestSubmit(add.querySelector<HTMLButtonElement>("[data-append]"))
})
