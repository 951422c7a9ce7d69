import { defineWords } from "@sentra/ui/words"

export const balanceWords = defineWords({
  id: {
    available: "Siap dibayar",
    held: "Tertahan",
    beingPaid: "Sedang dikirim bank",
    total: "Semua uangmu di koperasi",
  },
  en: {
    available: "Ready to be paid",
    held: "Held",
    beingPaid: "On its way through the bank",
    total: "All your money at the cooperative",
  },
})
