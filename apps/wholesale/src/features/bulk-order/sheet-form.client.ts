/** A paste anywhere on the page counts as a paste into the sheet, and is read at once. */
const form = document.querySelector<HTMLFormElement>("[data-sheet]")
const cells = form?.querySelector<HTMLTextAreaElement>("textarea[name=text]")
form?.querySelector("[data-keys]")?.removeAttribute("hidden")

document.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain") ?? ""
  if (!form || !cells || text.trim() === "" || event.target instanceof HTMLInputElement) return
  if (event.target === cells && cells.value.trim() !== "") return
  event.preventDefault()
  cells.value = text
  form.requestSubmit()
})

/** Choosing a file is enough: it is read at once. */
form?.querySelector("input[type=file]")?.addEventListener("change", () => form.requestSubmit())

form?.setAttribute("novalidate", "")

export {}
