const files = import.meta.glob<string>("../pictures/*-front-144.avif", {
  eager: true,
  query: "?url",
  import: "default",
})

const PRODUCT_CODE = /^[A-Z0-9]+-[A-Z0-9]+/

/** The address of a product's small picture; every size of it shows the same one. */
export function pictureOf(sku: string): string | undefined {
  const code = PRODUCT_CODE.exec(sku.toUpperCase())?.[0] ?? sku
  return files[`../pictures/${code.toLowerCase()}-front-144.avif`]
}
