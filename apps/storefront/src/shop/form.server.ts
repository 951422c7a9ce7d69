/** One text of a posted form, trimmed; absent fields and files are empty. */
export function textOf(form: FormData, name: string): string {
  const found = form.get(name)
  return typeof found === "string" ? found.trim() : ""
}

/** After a form has done its work the browser is sent on, so that a reload repeats nothing. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path } })
