import { test as base, expect, type BrowserContext, type Page } from "@playwright/test"
import { world } from "../world/world.ts"
import { albumOf, type Photograph } from "./album.ts"

type Visit = {
  javaScript?: boolean
  width?: number
  locale?: string
  /** The dashboard, in Indonesian; its console is Medusa's own affair. */
  admin?: boolean
}

type Story = {
  photograph: Photograph
  /** A browser of one's own: each person of a story has one. */
  visitor: (visit?: Visit) => Promise<Page>
}

/** A story: every person has a browser of her own, and no page may complain in its console. */
export const story = base.extend<Story>({
  photograph: async ({}, use, info) => {
    await use(albumOf(info))
  },
  visitor: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    await use(async ({ javaScript = true, width = 1280, locale = "id-ID", admin } = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled: javaScript,
        viewport: { width, height: 800 },
        locale,
      })
      contexts.push(context)
      const page = await context.newPage()
      if (admin !== true) listenForComplaints(page, complaints)
      else await context.addCookies([{ name: "lng", value: "id", url: world().medusa }])
      return page
    })
    for (const context of contexts) await context.close()
    expect(complaints, "What the pages complained about in the console").toEqual([])
  },
})

/** Collects errors of scripts and of the console; a page that is an error is told apart. */
function listenForComplaints(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() !== "error") return
    if (isTheAnswerItself(message.location().url, page.url())) return
    complaints.push(`${page.url()}: ${message.text()}`)
  })
}

/** A form that comes back with 422 counts as a failed load; the story sees it. */
const isTheAnswerItself = (source: string, address: string): boolean => {
  return source.split("#")[0] === address.split("#")[0]
}

export { expect }
