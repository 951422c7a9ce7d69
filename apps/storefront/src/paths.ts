import type { Locale } from "@sentra/contracts"

type Query = Readonly<Record<string, string | undefined>>

/** Each language has URL words of its own; Indonesian stands at the root. */
const words = {
  id: {
    root: "",
    catalogue: "katalog",
    makers: "pembuat",
    cart: "keranjang",
    checkout: "pesan",
    payment: "pesan/kirim",
    order: "pesanan",
    companies: "untuk-perusahaan",
  },
  en: {
    root: "/en",
    catalogue: "catalogue",
    makers: "makers",
    cart: "cart",
    checkout: "checkout",
    payment: "checkout/shipping",
    order: "orders",
    companies: "for-companies",
  },
} as const

/** Names of query and form fields that a person may read in the address bar. */
export const names = {
  id: {
    category: "kategori",
    technique: "cara",
    ready: "siap",
    sort: "urut",
    search: "cari",
    key: "kunci",
    refused: "berubah",
    ordered: "terpesan",
  },
  en: {
    category: "category",
    technique: "technique",
    ready: "ready",
    sort: "sort",
    search: "search",
    key: "key",
    refused: "changed",
    ordered: "ordered",
  },
} as const satisfies Record<Locale, Record<string, string>>

/** Addresses of all pages of the shop in one language. */
export const paths = (locale: Locale) => {
  const { root, ...page } = words[locale]
  const name = names[locale]
  return {
    home: root === "" ? "/" : root,
    catalogue: (filter: Filter = {}) =>
      withQuery(`${root}/${page.catalogue}`, {
        [name.category]: filter.category,
        [name.technique]: filter.technique,
        [name.ready]: filter.ready ? "1" : undefined,
        [name.sort]: filter.sort,
        [name.search]: filter.search,
      }),
    product: (handle: string) => `${root}/${page.catalogue}/${encodeURIComponent(handle)}`,
    makers: `${root}/${page.makers}`,
    maker: (memberNumber: string) => `${root}/${page.makers}#${memberNumber.toLowerCase()}`,
    cart: `${root}/${page.cart}`,
    /** The cart after the server refused to make an order of it. */
    refusedCart: withQuery(`${root}/${page.cart}`, { [name.refused]: "1" }),
    /** The cart of a buyer whose other tab ordered it. */
    orderedCart: withQuery(`${root}/${page.cart}`, { [name.ordered]: "1" }),
    checkout: `${root}/${page.checkout}`,
    payment: `${root}/${page.payment}`,
    order: (orderId: string, key: string) =>
      withQuery(`${root}/${page.order}/${encodeURIComponent(orderId)}`, { [name.key]: key }),
    companies: `${root}/${page.companies}`,
  }
}

export type Filter = {
  category?: string | undefined
  technique?: string | undefined
  ready?: boolean | undefined
  sort?: string | undefined
  search?: string | undefined
}

export const localeOf = (pathname: string): Locale =>
  pathname === "/en" || pathname.startsWith("/en/") ? "en" : "id"

/** The same page in the other language, its query in that language's words. */
export function inOtherLanguage(url: URL): string {
  const from = localeOf(url.pathname)
  const to: Locale = from === "id" ? "en" : "id"
  const rest = url.pathname.slice(words[from].root.length).replace(/^\/|\/$/g, "")
  const query: Record<string, string> = {}
  for (const [word, value] of url.searchParams) query[translatedName(word, from, to)] = value
  return withQuery(`${words[to].root}/${translatedPath(rest, from, to)}`, query)
}

type PageName = Exclude<keyof (typeof words)["id"], "root">

const PAGES: readonly PageName[] = [
  "payment",
  "catalogue",
  "makers",
  "cart",
  "checkout",
  "order",
  "companies",
]

function translatedPath(rest: string, from: Locale, to: Locale): string {
  for (const page of PAGES) {
    const word = words[from][page]
    if (rest === word || rest.startsWith(`${word}/`)) {
      return words[to][page] + rest.slice(word.length)
    }
  }
  return ""
}

const NAMES = [
  "category",
  "technique",
  "ready",
  "sort",
  "search",
  "key",
  "refused",
  "ordered",
] as const

function translatedName(word: string, from: Locale, to: Locale): string {
  const known = NAMES.find((name) => names[from][name] === word)
  return known ? names[to][known] : word
}

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, value)
  }
  const text = search.toString()
  const tidy = path.length > 1 ? path.replace(/\/$/, "") : path
  return text === "" ? tidy : `${tidy}?${text}`
}
