import type { AstroGlobal } from "astro"

/** An app's own document around a shared page: an Astro component with a slot. */
export type Layout = (props: { title: string }) => unknown

/** What of a visit the answers to forms read and write. */
export type Page = Pick<AstroGlobal, "request" | "url" | "cookies" | "locals">
