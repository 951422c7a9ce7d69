/** Keeps what is typed without a press; the buttons work as they do without this. */
const PAUSE_MS = 1_500

const form = document.querySelector<HTMLFormElement>("[data-draft]")
const status = form?.querySelector<HTMLElement>("[data-autosave]")
const version = form?.querySelector<HTMLInputElement>("input[name=version]")

let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> | undefined
let stopped = false

const say = (word: "saving" | "saved" | "failed" | "stale" | undefined): void => {
  if (status) status.textContent = (word && status.dataset[word]) ?? ""
}

async function save(address: string): Promise<void> {
  if (!form || !version) return
  say("saving")
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "text") fields.append(name, value)
  }
  try {
    const answer = await fetch(address, { method: "POST", body: fields })
    if (answer.status === 409) {
      stopped = true
      return say("stale")
    }
    if (!answer.ok || answer.redirected) return say("failed")
    const saved: unknown = await answer.json()
    if (typeof saved !== "object" || saved === null || !("version" in saved)) return say("failed")
    version.value = String(saved.version)
    say("saved")
  } catch {
    say("failed")
  }
}

function later(): void {
  const address = status?.dataset["autosave"]
  if (stopped || address === undefined) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    const mine = (saving ?? Promise.resolve()).then(() => save(address))
    saving = mine
    void mine.then(() => {
      if (saving === mine) saving = undefined
    })
  }, PAUSE_MS)
}

/** Fields that stand beside the form belong to it all the same. */
document.addEventListener("input", (event) => {
  const field = event.target
  const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (typed && field.form === form && field.name !== "text") later()
})

/** A press waits for the save under way, which makes the version that the press goes by. */
form?.addEventListener(
  "submit",
  (event) => {
    clearTimeout(timer)
    if (!saving) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    void saving.then(() => {
      saving = undefined
      // A form that is still telling of one press ignores another.
      setTimeout(() => form.requestSubmit(submitter))
    })
  },
  { capture: true },
)

export {}
