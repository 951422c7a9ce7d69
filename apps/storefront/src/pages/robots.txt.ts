import type { APIRoute } from "astro"

const PERSONAL = ["/keranjang", "/pesan", "/pesanan", "/en/cart", "/en/checkout", "/en/orders"]

export const GET: APIRoute = () =>
  new Response(
    ["User-agent: *", ...PERSONAL.map((path) => `Disallow: ${path}`), ""].join("\n"),
    { headers: { "content-type": "text/plain; charset=utf-8" } },
  )
