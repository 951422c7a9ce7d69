/** One press is one order: a second press while the first is under way does nothing. */
let sent = false
document.addEventListener("submit", (event) => {
  if (sent) event.preventDefault()
  sent = true
})
addEventListener("pageshow", () => {
  sent = false
})

export {}
