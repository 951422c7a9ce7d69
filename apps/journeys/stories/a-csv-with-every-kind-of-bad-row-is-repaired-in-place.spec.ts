import type { Locator, Page } from "@playwright/test"
import { PEOPLE } from "../support/people.ts"
import { reviewAndSend } from "../support/review.ts"
import { dayInWeeks, freshPoNumber } from "../support/sheet.ts"
import { signIn } from "../support/sign-in.ts"
import { expect, story } from "../support/story.ts"

type Cell = "Kode" | "Ukuran" | "Potong"
type BadRow = {
  /** The row as it stands in the sheet. */
  row: string
  /** What the buyer reads beside it. */
  says: RegExp
  /** How she mends it: by an offered value, by typing, or by taking it out. */
  mend: { offer: string } | { type: readonly [Cell, string] } | "remove"
}

const BAD_ROWS: readonly BadRow[] = [
  {
    row: "HEM-CDP;24;M;", says: /Kode HEM-CDP tidak ada. Mungkin maksudnya HEM-CPD/,
    mend: { offer: "Maksudnya HEM-CPD" },
  },
  {
    row: "HEM-CPJ;24;;", says: /HEM-CPJ punya beberapa ukuran. Pilih salah satu: S, M/,
    mend: { offer: "Ukuran L" },
  },
  {
    row: "HEM-TUL;6;XXXXL;", says: /HEM-TUL tidak punya ukuran XXXXL/,
    mend: { offer: "Ukuran XXXL" },
  },
  {
    row: "SRG-CAP;20;M;", says: /SRG-CAP hanya satu ukuran. Kosongkan kolom ukuran/,
    mend: { type: ["Ukuran", ""] },
  },
  {
    row: "BLS-KMB;10;M;", says: /BLS-KMB dipesan 10 potong; paling sedikit 24.*Tambah 14/,
    mend: { type: ["Potong", "24"] },
  },
  {
    row: "TNK-CAP;10001;L;", says: /“10001” membuat barang ini lebih dari 10\.000 potong/,
    mend: { type: ["Potong", "24"] },
  },
  {
    row: "SCR-CAP;dua puluh lima;;", says: /“dua puluh lima” bukan bilangan bulat/,
    mend: { type: ["Potong", "25"] },
  },
  {
    row: "GNT-PRC;1,200;;", says: /“1,200” bisa dibaca dua cara/,
    mend: { type: ["Potong", "1200"] },
  },
  {
    row: "PCH-BRD;-50;;", says: /“-50” kurang dari 1/,
    mend: { type: ["Potong", "50"] },
  },
  { row: "UDG-TGR;;M;", says: /Potong: masih kosong/, mend: { type: ["Potong", "25"] } },
  { row: ";12;;", says: /Kode: masih kosong/, mend: "remove" },
  {
    row: "=1+1;12;;", says: /“=1\+1” adalah rumus/,
    mend: { type: ["Kode", "MKN-BRD"] },
  },
  { row: `${"X".repeat(70)};12;;`, says: /terlalu panjang. Tulis paling banyak 64/, mend: "remove" },
  {
    row: "TAS-TOT;50;;logo;hijau;depan", says: /Isi baris ini lebih banyak daripada judulnya/,
    mend: { offer: "Isi baris ini sudah benar" },
  },
  {
    row: "KBC-MGR;20;;\"tanda kutip", says: /Tanda kutip tidak ditutup dengan benar/,
    mend: { offer: "Isi baris ini sudah benar" },
  },
]

const GOOD_ROWS = ["SYL-TUL;12;;kotak kado", "SYL-TUL;12;;"]
const SHEET = [
  "sku;jumlah;ukuran;catatan;warna", ...GOOD_ROWS.map((row) => `${row};`),
  ...BAD_ROWS.map(({ row }) => row),
].join("\r\n")
const FIRST_BAD_LINE = 2 + GOOD_ROWS.length

const problemAt = (page: Page, line: number): Locator =>
  page.getByRole("listitem").filter({ hasText: new RegExp(`^\\s*Baris ${line}\\b`) })
    .and(page.locator(".problem"))

async function mend(page: Page, line: number, how: BadRow["mend"]): Promise<void> {
  const problem = problemAt(page, line)
  if (how === "remove") {
    await problem.getByRole("button", { name: `Hapus baris ${line}` }).click()
  } else if ("offer" in how) {
    await problem.getByRole("button", { name: how.offer, exact: true }).first().click()
  } else {
    const [cell, value] = how.type
    await problem.getByLabel(`${cell}, baris ${line}`).fill(value)
    await page.getByRole("button", { name: "Periksa lagi" }).last().click()
  }
}

/** With scripts, choosing a file sends it. */
async function upload(page: Page, name: string, content: string): Promise<void> {
  await page.goto(new URL("/pesanan-baru", page.url()).href)
  await page.getByLabel("Berkas CSV").setInputFiles({
    name, mimeType: "text/csv", buffer: Buffer.from(content),
  })
}

story("Every kind of bad row is told beside the row, mended there, and then ordered", async ({
  visitor, photograph,
}) => {
  const requester = await visitor()
  await signIn(requester, "wholesale", PEOPLE.requesterOfP1)
  await upload(requester, "rusak.csv", SHEET)
  await expect(requester.getByRole("heading", {
    name: `${BAD_ROWS.length} baris perlu diperbaiki`,
  })).toBeVisible()
  await expect(requester.getByText(/kolom “warna” tidak dipakai/)).toBeVisible()
  await expect(requester.getByText(/SYL-TUL digabung dengan baris 2 menjadi 24/)).toBeVisible()
  await photograph(requester, "draft-with-every-problem")
  for (const [index, { says }] of BAD_ROWS.entries()) {
    await expect(problemAt(requester, FIRST_BAD_LINE + index)).toContainText(says)
  }
  await expect(requester.getByRole("button", { name: "Periksa pesanan" })).toBeDisabled()

  for (const [index, bad] of BAD_ROWS.entries()) {
    await mend(requester, FIRST_BAD_LINE + index, bad.mend)
    await expect(problemAt(requester, FIRST_BAD_LINE + index)).toHaveCount(0)
  }
  await expect(requester.locator(".problem")).toHaveCount(0)
  await photograph(requester, "draft-mended")
  const poNumber = freshPoNumber()
  await requester.getByLabel("Nomor PO").fill(poNumber)
  await requester.getByLabel("Tanggal diminta").fill(dayInWeeks(26))
  await reviewAndSend(requester, poNumber)
  await expect(requester.getByText("Pesanan terkirim")).toBeVisible()
  for (const sku of ["HEM-CPD-M", "HEM-CPJ-L", "HEM-TUL-XXXL", "GNT-PRC", "KBC-MGR", "SYL-TUL"]) {
    const head = requester.getByRole("rowheader").filter({ hasText: sku })
    await expect(head.first()).toBeVisible()
  }
  await photograph(requester, "order-sent")
})

story("A sheet that is none says so and keeps what was pasted", async ({ visitor, photograph }) => {
  const requester = await visitor()
  await signIn(requester, "wholesale", PEOPLE.requesterOfP1)
  await upload(requester, "tanpa-judul-jumlah.csv", "sku;warna\r\nHEM-CPD;hijau\r\n")
  await expect(requester.getByText(/judul kolom jumlah tidak ada/)).toBeVisible()
  await expect(requester.getByLabel("Isi lembar kerja")).toHaveValue(/HEM-CPD;hijau/)
  await photograph(requester, "sheet-unreadable")
  await requester.getByLabel("Isi lembar kerja").fill("HEM-CPD\t24\tM\nHEM-CPD\t24\tL")
  await requester.getByRole("button", { name: "Baca", exact: true }).click()
  await expect(requester.getByText(/Judul kolom tidak ada; isinya dibaca sebagai/)).toBeVisible()
  await photograph(requester, "sheet-without-heads")
})
