import { defineWords, en, id } from "@sentra/ui/words"

export const totalsWords = defineWords({
  id: {
    subtotal: "Subtotal",
    tax: "PPN",
    total: "Total",
    downPayment: (percent: string) => `Uang muka ${percent}`,
    terms: (days: number) => id`Jatuh tempo ${days} hari setelah BAST dan tagihan.`,
    collector: "PPN dipungut dan disetor perusahaan Anda.",
  },
  en: {
    subtotal: "Subtotal",
    tax: "VAT",
    total: "Total",
    downPayment: (percent: string) => `Down payment ${percent}`,
    terms: (days: number) => en`Due ${days} days after delivery note and invoice.`,
    collector: "Your company collects and remits the VAT.",
  },
})
