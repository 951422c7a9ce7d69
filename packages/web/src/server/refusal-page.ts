import { createHash } from "node:crypto"

const STYLE =
  "body{margin:0;background:#f7f1e6;color:#2b2118;font:1.125rem/1.5 system-ui,sans-serif}" +
  "main{max-width:34rem;margin:0 auto;padding:4rem 1.25rem}a{color:inherit}"

/** The page has no file of the app in it, so that it can be shown before the app is asked. */
export const REFUSAL_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A refusal as a page in both languages; its sentences are ours, with nothing to escape. */
export function refusalPage({ id, en }: { id: string; en: string }): string {
  return [
    '<!doctype html><html lang="id"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${id}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${id}</h1><p lang="en">${en}</p>`,
    '<p><a href="/">Ke halaman depan · <span lang="en">To the front page</span></a></p>',
    "</main></body></html>",
  ].join("")
}
