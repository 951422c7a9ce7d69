import { serveApp } from "@sentra/web/server"

await serveApp({
  name: "storefront",
  root: new URL(".", import.meta.url),
  defaultPort: 8000,
  bodyMaxBytes: 64 * 1024,
  openToAll: true,
  // Not the cart, the checkout and the orders: they hold a buyer's name and address.
  openPages:
    /^\/(en(\/|$))?((katalog|catalogue|pembuat|makers|untuk-perusahaan|for-companies)(\/.*)?)?$/,
  // The first pixels of a picture travel in the page itself.
  allow: { "img-src": "'self' data:" },
  // A public shop: others may show its pictures and know that a visitor came from it.
  headers: {
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
  },
})
