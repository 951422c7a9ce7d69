import { receiptQuery, type Receipt } from "@sentra/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { opensReceipt } from "../../../../lib/receipt-key.js"
import { notFound } from "../../../../lib/refusal.js"
import { buildReceipt } from "../build-receipt.js"

/** The page of one order for whoever holds its key; a wrong key and no order answer alike. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ receipt: Receipt }>) {
  const orderId = req.params.orderId ?? ""
  const query = receiptQuery.safeParse(req.query)
  const opened = query.success && opensReceipt(req.scope, orderId, query.data.key)
  const receipt = opened ? await buildReceipt(req.scope, orderId) : undefined
  if (!receipt) throw notFound({
      id: "Bukti pesanan ini tidak ada. Buka tautan dari pesanan Anda.",
      en: "There is no such receipt. Open the link from your order.",
    })
  res.setHeader("cache-control", "private, no-store")
  res.json({ receipt })
}
