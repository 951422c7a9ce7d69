/** One text of a posted form, trimmed; absent fields and files are empty. */
export function textOf(form: FormData, name: string): string {
  const found = form.get(name)
  return typeof found === "string" ? found.trim() : ""
}

/** A whole number as typed, or `undefined`: "2", not "2.5", "-1" or "dua". */
function wholeNumberOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** After a form has done its work the browser is sent on, so that a reload repeats nothing. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path } })
