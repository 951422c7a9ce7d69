import type { Words } from "../locale.js"

export type AccountKind = "asset" | "liability" | "equity" | "income" | "expense"
export type Side = "debit" | "credit"

/** Whose balance an account keeps apart: each member's, each partner's, or nobody's. */
export type PartyKind = "none" | "member" | "partner"

export type Account = {
  readonly code: string
  readonly name: Words
  readonly kind: AccountKind
  readonly normalSide: Side
  readonly partyKind: PartyKind
}

const account = <const Code extends string>(
  code: Code,
  kind: AccountKind,
  partyKind: PartyKind,
  id: string,
  en: string,
) => ({ code, kind, partyKind, name: { id, en }, normalSide: NORMAL_SIDE[kind] })

const NORMAL_SIDE: Readonly<Record<AccountKind, Side>> = {
  asset: "debit",
  liability: "credit",
  equity: "credit",
  income: "credit",
  expense: "debit",
}

/** The cooperative's account plan. Source: the domain notes §3, "Account plan". */
export const ACCOUNTS = [
  account("1101", "asset", "none", "Kas", "Cash"),
  account("1110", "asset", "none", "Bank operasional", "Bank, operations"),
  account("1120", "asset", "none", "Kliring penyedia pembayaran", "Clearing, payment provider"),
  account("1130", "asset", "none", "Kliring transfer", "Clearing, bank transfers"),
  account("1210", "asset", "partner", "Piutang usaha", "Trade receivables"),
  account("1220", "asset", "member", "Piutang bahan baku anggota", "Members' debt for materials"),
  account("1230", "asset", "member", "Piutang uang muka anggota", "Advances to members"),
  account("1240", "asset", "member", "Piutang retur anggota", "Members' debt for returns"),
  account("1310", "asset", "none", "Persediaan bahan baku", "Stock of materials"),
  account("1320", "asset", "none", "Persediaan beli putus", "Stock bought outright"),
  account(
    "1330",
    "asset",
    "partner",
    "Barang diterima, menunggu penyerahan",
    "Accepted work awaiting handover",
  ),
  account("1410", "asset", "none", "PPN masukan", "Input VAT"),
  account("1420", "asset", "none", "PPh 22 dibayar di muka", "Income tax art. 22 prepaid"),
  account("2110", "liability", "member", "Utang anggota, tertahan", "Owed to members, held"),
  account("2120", "liability", "member", "Utang anggota, siap bayar", "Owed to members, available"),
  account("2130", "liability", "member", "Pembayaran dalam proses", "Payouts in process"),
  account("2210", "liability", "none", "PPN keluaran", "Output VAT"),
  account("2220", "liability", "none", "Utang PPh potongan", "Withheld income tax payable"),
  account("2310", "liability", "partner", "Uang muka pelanggan", "Customers' down payments"),
  account("2320", "liability", "none", "Pengembalian dana terutang", "Refunds payable"),
  account("2410", "liability", "none", "Utang pemasok", "Owed to suppliers"),
  account("2420", "liability", "none", "Utang kurir", "Owed to couriers"),
  account("2510", "liability", "member", "Utang SHU jasa usaha", "Surplus payable, patronage"),
  account("2520", "liability", "member", "Utang SHU jasa modal", "Surplus payable, deposits"),
  account("2530", "liability", "none", "Dana pengurus", "Board fund"),
  account("2540", "liability", "none", "Dana karyawan", "Staff fund"),
  account("2550", "liability", "none", "Dana pendidikan", "Education fund"),
  account("2560", "liability", "none", "Dana sosial", "Social fund"),
  account("2610", "liability", "member", "Simpanan sukarela", "Voluntary savings"),
  account("3110", "equity", "member", "Simpanan pokok", "Membership deposits"),
  account("3120", "equity", "member", "Simpanan wajib", "Compulsory deposits"),
  account("3130", "equity", "none", "Hibah", "Grants"),
  account("3210", "equity", "none", "Dana cadangan", "Reserve"),
  account("3310", "equity", "none", "SHU belum dibagi", "Undistributed surplus"),
  account("4110", "income", "none", "Margin ritel", "Retail margin"),
  account("4120", "income", "none", "Margin grosir", "Wholesale margin"),
  account("4130", "income", "none", "Margin bahan baku", "Materials margin"),
  {
    ...account(
      "4190",
      "income",
      "none",
      "Promo ditanggung koperasi",
      "Promotions borne by the coop",
    ),
    normalSide: "debit",
  },
  account("4210", "income", "none", "Pendapatan ongkir", "Shipping income"),
  account("5110", "expense", "none", "Beban ongkir", "Shipping expense"),
  account("5210", "expense", "none", "Beban penyedia pembayaran", "Payment provider fees"),
  account(
    "5310",
    "expense",
    "none",
    "Beban retur dan cacat",
    "Returns and defects borne by the coop",
  ),
  account("5320", "expense", "none", "Beban bahan rusak", "Spoiled materials"),
  account("5410", "expense", "none", "Beban bank", "Bank charges"),
  account("5910", "expense", "none", "Beban PPh final", "Final income tax"),
  account("5990", "expense", "none", "Selisih pembulatan", "Rounding differences"),
] as const satisfies readonly Account[]

export type AccountCode = (typeof ACCOUNTS)[number]["code"]

/** The accounts by what they are: code speaks of `ACCOUNT.held`, the books of 2110. */
export const ACCOUNT = {
  cash: "1101",
  bank: "1110",
  providerClearing: "1120",
  transferClearing: "1130",
  receivable: "1210",
  materialDebt: "1220",
  advance: "1230",
  returnDebt: "1240",
  materials: "1310",
  stockBoughtOutright: "1320",
  acceptedWork: "1330",
  inputVat: "1410",
  prepaidIncomeTax: "1420",
  held: "2110",
  available: "2120",
  beingPaid: "2130",
  outputVat: "2210",
  withheldIncomeTax: "2220",
  downPayment: "2310",
  refundsPayable: "2320",
  suppliers: "2410",
  couriers: "2420",
  surplusByPatronage: "2510",
  surplusByDeposits: "2520",
  boardFund: "2530",
  staffFund: "2540",
  educationFund: "2550",
  socialFund: "2560",
  voluntarySavings: "2610",
  membershipDeposit: "3110",
  compulsoryDeposit: "3120",
  grants: "3130",
  reserve: "3210",
  undistributedSurplus: "3310",
  retailMargin: "4110",
  wholesaleMargin: "4120",
  materialsMargin: "4130",
  promotions: "4190",
  shippingIncome: "4210",
  shippingExpense: "5110",
  providerFees: "5210",
  returnsAndDefects: "5310",
  spoiledMaterials: "5320",
  bankCharges: "5410",
  finalIncomeTax: "5910",
  rounding: "5990",
} as const satisfies Readonly<Record<string, AccountCode>>

const byCode = new Map<string, Account>(ACCOUNTS.map((entry) => [entry.code, entry]))

/** The account with this code, or undefined when the plan has none. */
export const accountOf = (code: string): Account | undefined => byCode.get(code)
