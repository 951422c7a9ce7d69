import type { StockStory } from "../bring-stock.js"

/** "A06 HEM-CPD-M 6": member, variant and accepted pieces, written shortly. */
const brought = (daysAgo: number, rows: readonly string[]): StockStory[] =>
  rows.map((row) => {
    const [member = "", sku = "", pieces = "0"] = row.split(" ")
    return { daysAgo, member, sku, accepted: Number(pieces) }
  })

/** What members brought to the shelf: each craft from as many members as have it. */
export const STOCK: readonly StockStory[] = [
  ...brought(101, [
    ...["A01 KBT-MGR 3", "A03 KBT-MGR 2", "A01 SYL-TUL 5", "A03 SYL-TUL 4", "A03 KBT-AGD 1"],
    ...["A01 KBK-KLB 4", "A05 KBK-KLB 5", "A02 KBC-MGR 10", "A04 KBC-MGR 8"],
    ...["A06 KBC-ANG 40", "A08 KBC-ANG 25", "A06 KPR-BYG 60", "A02 SRG-CAP 6", "A08 SRG-CAP 5"],
    ...["A09 UDG-TGR-M 10", "A09 UDG-TGR-L 8", "A12 GNT-PRC 60", "A12 TAS-TOT 12"],
    ...["A10 PCH-BRD 20", "A12 PCH-BRD 15", "A10 MKN-BRD 6", "A11 OUT-BRD 5"],
  ]),
  ...brought(97, [
    ...["A06 HEM-CPD-M 6", "A01 HEM-CPD-M 4", "A02 HEM-CPD-S 5", "A06 HEM-CPD-L 6"],
    ...["A04 HEM-CPD-L 4", "A04 HEM-CPD-XL 5", "A08 HEM-CPD-XXL 4", "A02 HEM-CPD-XXXL 2"],
    ...["A02 HEM-CPJ-M 5", "A06 HEM-CPJ-M 5", "A08 HEM-CPJ-L 6", "A04 HEM-CPJ-S 3"],
    ...["A05 HEM-CPJ-XL 3", "A09 HEM-CPJ-XXL 2", "A01 HEM-TUL-M 1", "A03 HEM-TUL-L 1"],
    ...["A01 BLS-KMB-M 3", "A05 BLS-KMB-M 3", "A05 BLS-KMB-L 4", "A03 BLS-KMB-S 3"],
    ...["A05 TNK-CAP-M 4", "A01 TNK-CAP-M 3", "A05 TNK-CAP-S 3", "A08 TNK-CAP-L 5"],
    ...["A08 TNK-CAP-XL 3", "A09 SCR-CAP 8", "A05 SCR-CAP 8", "A12 SKK-BTK-8 6"],
    ...["A12 SKK-BTK-9 6", "A12 SKK-BTK-10 5", "A10 KBY-KRW-M 2", "A11 KBY-KRW-M 3"],
    ...["A11 KBY-KRW-L 3", "A10 KBY-KRW-S 2"],
  ]),
  {
    daysAgo: 70,
    member: "A07",
    sku: "SCR-CAP",
    accepted: 3,
    rework: 2,
    rejected: 1,
    grade: "B",
    reason: "Tembus warna pada tiga titik; dua potong dapat dibersihkan.",
  },
  ...brought(52, [
    ...["A03 KBT-BRM 1", "A01 KBT-AGD 1", "A01 SYL-TUL 4", "A03 HEM-TUL-M 1", "A01 HEM-TUL-XL 1"],
    ...["A03 KBK-KLB 4", "A03 SCR-CAP 6", "A06 HEM-CPD-M 5", "A02 HEM-CPD-L 5"],
    ...["A08 HEM-CPD-XL 4", "A06 HEM-CPJ-L 5", "A04 TNK-CAP-XL 3", "A05 BLS-KMB-XL 3"],
    ...["A03 BLS-KMB-M 2", "A09 UDG-TGR-S 8", "A12 SKK-BTK-7 4", "A12 SKK-BTK-11 3"],
    ...["A11 KBY-KRW-XL 2", "A10 PCH-BRD 20", "A12 GNT-PRC 50", "A11 OUT-BRD 4"],
  ]),
  {
    daysAgo: 31,
    member: "A02",
    sku: "KBC-MGR",
    accepted: 9,
    rejected: 1,
    grade: "B",
    reason: "Ada lubang kecil di tepi kain.",
  },
  ...brought(20, [
    ...["A01 KBT-MGR 2", "A03 KBT-MGR 1", "A05 KBK-KLB 4", "A06 KBC-ANG 30", "A06 KPR-BYG 40"],
    ...["A01 HEM-CPD-M 4", "A06 HEM-CPD-S 4", "A04 HEM-CPJ-M 4", "A08 TNK-CAP-M 3"],
    ...["A03 BLS-KMB-L 2", "A10 MKN-BRD 4", "A11 KBY-KRW-M 2", "A12 TAS-TOT 8", "A02 SRG-CAP 4"],
  ]),
]
