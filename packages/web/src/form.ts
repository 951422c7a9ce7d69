/**
 * Whether cookies may only travel encrypted: yes as soon as the visitor came over https. The frame
 * leaves the header of a proxy only where the proxy is ours.
 */
export const isSecure = (request: Request, url: URL): boolean =>
  url.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https"

/** The text of a form field, without the spaces around it. */
export function textField(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}
