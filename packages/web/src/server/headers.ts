/** What a page of ours may use: its own styles, pictures, fonts and forms. No script, no frame. */
const PAGE_POLICY = {
  "default-src": "'none'",
  "img-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
}

export type Headers = Readonly<Record<string, string>>

/**
 * The headers of every answer.
 * @param allow what this app's pages need beyond that, by the policy's directive
 * @param more headers that are added, or that replace ours; names in small letters
 */
export const answerHeaders = (allow: Headers = {}, more: Headers = {}): Headers => ({
  "content-security-policy": Object.entries({ ...PAGE_POLICY, ...allow })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  ...more,
})
