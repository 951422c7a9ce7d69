import type { CatalogueProduct, Picture } from "@sentra/contracts"
import type { FakeStock } from "./fake-commerce.ts"

const maker = {
  memberNumber: "A01",
  name: "Sekar Wulansih (fiktif)",
  workshop: "Rumah Canting Sekar",
  village: "Triwung Kidul",
  city: "Kota Probolinggo",
  joinedOn: "2018-02-10",
}

/** A picture as the server tells it, in two widths. */
const pictureNamed = (name: string, width: number, height: number): Picture => ({
  sources: [320, width].flatMap((each) =>
    (["avif", "webp"] as const).map((ending) => ({
      file: `${name}-${each}.${ending}`,
      type: `image/${ending}` as const,
      width: each,
    })),
  ),
  width,
  height,
  blur: "data:image/webp;base64,UklGRg==",
  alt: { id: "Kemeja tergantung", en: "A shirt on its hanger" },
})

/** A shirt of two sizes: three pieces in M, none in L. */
export const shirt: CatalogueProduct = {
  productId: "prod_shirt",
  handle: "kemeja-manggur",
  sku: "HEM-CPD",
  title: { id: "Kemeja Manggur", en: "Manggur shirt" },
  category: "busana",
  technique: "cap",
  motif: "Manggur",
  price: "265000",
  availablePieces: 3,
  makerCount: 1,
  pictures: [pictureNamed("shirt", 800, 1000)],
  description: { id: "Kemeja kerja.", en: "A working shirt." },
  specification: { id: "Katun prima", en: "Prima cotton" },
  weightGrams: 280,
  leadDays: 7,
  standardMinutes: 180,
  variants: [
    { variantId: "v_m", sku: "HEM-CPD-M", size: "M", price: "265000", availablePieces: 3 },
    { variantId: "v_l", sku: "HEM-CPD-L", size: "L", price: "265000", availablePieces: 0 },
  ],
  makers: [{ ...maker, availablePieces: 3 }],
  newestLot: { code: "L-2611-042", receivedOn: "2026-11-14", grade: "A" },
  shares: { price: "265000", artisan: "190991", cooperative: "47748", tax: "26261" },
}

/** A printed cloth of one size, which must never be called batik. */
export const print: CatalogueProduct = {
  ...shirt,
  productId: "prod_print",
  handle: "tekstil-bayuangga",
  sku: "KPR-BYG",
  title: { id: "Kain Tekstil Motif Batik Bayuangga", en: "Bayuangga printed textile" },
  category: "kain",
  technique: "printing",
  price: "48000",
  availablePieces: 5,
  variants: [
    { variantId: "v_print", sku: "KPR-BYG", size: null, price: "48000", availablePieces: 5 },
  ],
  shares: { price: "48000", artisan: "33729", cooperative: "9514", tax: "4757" },
}

/** A set that is put together only when a partner orders it. */
export const giftSet: CatalogueProduct = {
  ...print,
  productId: "prod_set",
  handle: "paket-bayuangga",
  sku: "GFT-BYG",
  title: { id: "Paket Bayuangga", en: "Bayuangga gift set" },
  category: "hadiah",
  technique: "kit",
  price: "365000",
  availablePieces: 0,
  makers: [],
  leadDays: 14,
  variants: [
    { variantId: "v_set", sku: "GFT-BYG", size: null, price: "365000", availablePieces: 0 },
  ],
  newestLot: null,
}

export const stock: FakeStock = {
  products: [shirt, print, giftSet],
  makers: [
    {
      ...maker,
      district: "Kademangan",
      crafts: ["tulis", "cap"],
      story: { id: "Sekar belajar canting.", en: "Sekar learned the canting." },
    },
  ],
  cooperative: {
    legalName: "Koperasi Contoh (contoh fiktif)",
    brand: "Gending",
    primaryColor: "#1f3158",
    accentColor: "#6a2346",
    address: "Jalan Contoh 1, Kraksaan",
    bankName: "Bank Contoh Nusantara",
    bankAccountNumber: "9900000100001",
    bankAccountHolder: "Koperasi Contoh",
    taxable: true,
    regionId: "reg_id",
  },
}
