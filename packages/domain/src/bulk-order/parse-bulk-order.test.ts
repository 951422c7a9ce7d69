import { describe, expect, it } from "vitest"
import { parseBulkOrder } from "./index.js"

const shirts = [
  { lineNumber: 2, sku: "HEM-CPD-M", pieces: 120 },
  { lineNumber: 3, sku: "HEM-CPD-L", pieces: 180 },
]

const lines = (csv: string) => parseBulkOrder(csv).lines

describe("reading a bulk order", () => {
  it("takes semicolons with Indonesian heads and commas with English ones", () => {
    const indonesian = parseBulkOrder("sku;jumlah\nHEM-CPD-M;120\nHEM-CPD-L;180\n")
    expect(indonesian).toEqual({ lines: shirts, problems: [], notices: [] })
    expect(lines("sku,quantity\nHEM-CPD-M,120\nHEM-CPD-L,180")).toEqual(shirts)
  })

  it("takes a paste with tabs, a byte order mark, Windows and old Mac line ends", () => {
    expect(lines("\ufeffSKU\tQty\r\nhem-cpd-m \t 120\r\nHEM-CPD-L\t180\r\n")).toEqual(shirts)
    expect(lines("sku;jumlah\rHEM-CPD-M;120\rHEM-CPD-L;180")).toEqual(shirts)
  })

  it("reads past what nobody sees: zero-width and control characters, half characters", () => {
    const row = "HEM\u00ad-CPD-M\u200b;\u200e120\u0000;a\u0007b"
    expect(lines(`\ufeff\ufeffsk\u200bu;jumlah;catatan\n${row}`)).toEqual([
      { lineNumber: 2, sku: "HEM-CPD-M", pieces: 120, note: "ab" },
    ])
    expect(lines("sku;jumlah;catatan\nA-1;5;x\ud800y")).toMatchObject([{ note: "x\ufffdy" }])
    expect(lines("sku;jumlah;catatan\nA-1;5;\u{1f469}\u200d\u{1f527}")).toMatchObject([
      { note: "\u{1f469}\u200d\u{1f527}" },
    ])
  })

  it("finds the heads below any number of blank rows", () => {
    expect(lines(`${";\n".repeat(60)}sku;jumlah\nA-1;5`)).toEqual([
      { lineNumber: 62, sku: "A-1", pieces: 5 },
    ])
  })

  it("knows the heads people use, in any order and spelling", () => {
    const heads = [
      "Kode Barang;Jumlah (pcs)",
      "KODE;QTY",
      "product code;Pieces",
      "kode_produk;potong",
    ]
    for (const head of heads) {
      expect(lines(`${head}\nHEM-CPD-M;120\nHEM-CPD-L;180`)).toEqual(shirts)
    }
    expect(lines("Keterangan,Ukuran,Jumlah,Kode\nuntuk Budi,XL,5,hem-cpd")).toEqual([
      { lineNumber: 2, sku: "HEM-CPD", pieces: 5, size: "XL", note: "untuk Budi" },
    ])
  })

  it("reads quoted cells with delimiters, quotes and line breaks, and counts lines right", () => {
    const csv = 'sku;jumlah;catatan\nA-1;5;"kain; motif ""Manggur""\nwarna ungu"\n\nB-2;6;\nC-3;x;'
    const parsed = parseBulkOrder(csv)
    expect(parsed.lines).toEqual([
      { lineNumber: 2, sku: "A-1", pieces: 5, note: 'kain; motif "Manggur"\nwarna ungu' },
      { lineNumber: 5, sku: "B-2", pieces: 6 },
    ])
    expect(parsed.problems).toMatchObject([{ lineNumber: 6, column: "pieces", found: "x" }])
  })

  it("reads a head that breaks over two lines, and one below Excel's separator line", () => {
    expect(lines('kode;"jumlah\n(pcs)"\nA-1;5')).toEqual([{ lineNumber: 3, sku: "A-1", pieces: 5 }])
    expect(lines("sep=;\nkode;jumlah\nA-1;5")).toEqual([{ lineNumber: 3, sku: "A-1", pieces: 5 }])
  })

  it("skips blank rows above, between and below", () => {
    const csv = "\n;;\nsku;jumlah;\n;;\nA-1;5;\n \n"
    const parsed = parseBulkOrder(csv)
    expect(parsed.lines).toEqual([{ lineNumber: 5, sku: "A-1", pieces: 5 }])
    expect(parsed.problems).toEqual([])
  })

  it("takes a row with more separators than heads, as long as nothing stands behind them", () => {
    expect(lines("sku;jumlah\nA-1;5;;;")).toEqual([{ lineNumber: 2, sku: "A-1", pieces: 5 }])
  })

  it("believes the separator that explains the heads, not the one there is most of", () => {
    expect(lines("SKU\tJumlah\tbahan, warna, motif, lebar\nA-1\t5\tungu")).toHaveLength(1)
    expect(parseBulkOrder("nama,harga\nKemeja,5").problems[0]?.found).toBe("nama | harga")
  })

  it("merges rows for the same product and size, and tells", () => {
    const csv =
      "sku;jumlah;ukuran;catatan\nA-1;5;M;satu\nB-2;7;;\na-1;6;m;dua\nA-1;1;L;\nA-1;2;M;satu"
    const parsed = parseBulkOrder(csv)
    expect(parsed.lines).toEqual([
      { lineNumber: 2, sku: "A-1", pieces: 13, size: "M", note: "satu; dua" },
      { lineNumber: 3, sku: "B-2", pieces: 7 },
      { lineNumber: 5, sku: "A-1", pieces: 1, size: "L" },
    ])
    expect(parsed.notices).toEqual([
      { kind: "merged", lineNumber: 4, intoLineNumber: 2, sku: "A-1", size: "M", pieces: 11 },
      { kind: "merged", lineNumber: 6, intoLineNumber: 2, sku: "A-1", size: "M", pieces: 13 },
    ])
  })

  it("tells which columns it did not use", () => {
    const { lines, notices } = parseBulkOrder("sku,nama barang,jumlah\nA-1,Kemeja,5")
    expect(lines).toHaveLength(1)
    expect(notices).toEqual([{ kind: "column_ignored", lineNumber: 1, found: "nama barang" }])
  })

  it("reads a thousand with its mark where the file shows which mark that is", () => {
    expect(lines("sku;jumlah\nA-1;1.200")).toMatchObject([{ pieces: 1_200 }])
    expect(lines('sku,quantity\nA-1,"1,200"')).toMatchObject([{ pieces: 1_200 }])
  })
})

describe("a bulk order with something wrong", () => {
  const problems = (csv: string) => parseBulkOrder(csv).problems
  const inPieces = (cell: string, delimiter = ";") =>
    problems(`sku${delimiter}jumlah\nA-1${delimiter}${cell}`).map(({ problem }) => problem)

  it("does not take a thousand for one, or one for a thousand, on a guess", () => {
    expect(inPieces('"1,200"')).toEqual(["ambiguous_number"])
    expect(inPieces("1.200", ",")).toEqual(["ambiguous_number"])
    expect(inPieces("1.200", "\t")).toEqual(["ambiguous_number"])
    expect(inPieces("1.200.000", "\t")).toEqual(["too_many"])
  })

  it("says what is wrong with a number of pieces", () => {
    for (const cell of ["12,5", "12.5", "1.2000", "lima", "5 pcs", "1e3", "0x10", "01.200"]) {
      expect(inPieces(cell)).toEqual(["not_a_whole_number"])
    }
    expect(inPieces("")).toEqual(["missing"])
    expect(inPieces("0")).toEqual(["not_positive"])
    expect(inPieces("-5")).toEqual(["not_positive"])
    expect(inPieces("10000")).toEqual([])
    expect(inPieces("10001")).toEqual(["too_many"])
  })

  it("keeps formulas out, in every column and also with wide signs", () => {
    for (const cell of ["=1+1", "+5", "@SUM(A1)", "=HYPERLINK(1)", "\uff1d1+1", "-kecil"]) {
      expect(problems(`sku;jumlah;catatan\n${cell};5;`)).toMatchObject([
        { lineNumber: 2, column: "sku", found: cell, problem: "formula" },
      ])
      expect(problems(`sku;jumlah;catatan\nA-1;5;${cell}`)).toMatchObject([{ column: "note" }])
    }
    expect(inPieces("=5")).toEqual(["formula"])
  })

  it("reports each wrong cell of a row", () => {
    expect(problems("sku;jumlah\n;nol")).toEqual([
      { lineNumber: 2, column: "sku", found: "", problem: "missing" },
      { lineNumber: 2, column: "pieces", found: "nol", problem: "not_a_whole_number" },
    ])
  })

  it("refuses cells that are too long, and shows only their beginning", () => {
    const [problem] = problems(`sku;jumlah\n${"A".repeat(200)};5`)
    expect(problem).toMatchObject({ column: "sku", problem: "too_long" })
    expect(problem?.found).toHaveLength(80)
  })

  it("refuses a row with more cells than heads, because something would be lost", () => {
    const csv = "sku,jumlah,catatan\nA-1,5,merah, biru"
    expect(problems(csv)).toMatchObject([
      { lineNumber: 2, column: "row", problem: "too_many_cells" },
    ])
  })

  it("reports quotes that are not closed at the row where they open", () => {
    const parsed = parseBulkOrder('sku;jumlah;catatan\nA-1;5;\nB-2;6;"merah\nC-3;7;')
    expect(parsed.lines).toMatchObject([{ sku: "A-1" }])
    expect(parsed.problems).toMatchObject([{ lineNumber: 3, problem: "broken_quotes" }])
  })

  it("has one clear problem when the header is missing, doubled, or there is nothing", () => {
    expect(parseBulkOrder("A-1;5\nB-2;6")).toEqual({
      lines: [],
      notices: [],
      problems: [
        {
          lineNumber: 1,
          column: "header",
          found: "A-1 | 5",
          problem: "header_missing",
          missing: ["sku", "pieces"],
        },
      ],
    })
    expect(problems("kode;harga\nA-1;5")).toMatchObject([{ missing: ["pieces"] }])
    expect(problems("sku;jumlah;qty\nA-1;5;5")).toMatchObject([{ problem: "header_twice" }])
    expect(problems(" \n\n")).toMatchObject([{ problem: "empty_file" }])
    expect(problems("")).toMatchObject([{ problem: "empty_file" }])
    expect(problems("sku;jumlah\n\n")).toMatchObject([{ problem: "no_rows" }])
  })

  it("leaves a row out of a merge that would make the line too large", () => {
    const parsed = parseBulkOrder("sku;jumlah\nA-1;9000\nA-1;1000\nA-1;1")
    expect(parsed.lines).toMatchObject([{ pieces: 10_000 }])
    expect(parsed.problems).toMatchObject([{ lineNumber: 4, found: "1", problem: "too_many" }])
  })

  it("lists what is wrong from top to bottom", () => {
    const wrong = problems("sku;jumlah\nA-1;9000\nA-1;9000\nA-1;nol")
    expect(wrong.map(({ lineNumber }) => lineNumber)).toEqual([3, 4])
  })

  it("leaves a row out of a merge that would cut the notes short", () => {
    const [long, longer] = ["a".repeat(300), "b".repeat(300)]
    const parsed = parseBulkOrder(`sku;jumlah;catatan\nA-1;5;${long}\nA-1;6;${longer}\nA-1;7;`)
    expect(parsed.lines).toMatchObject([{ lineNumber: 2, pieces: 12, note: long }])
    expect(parsed.problems).toMatchObject([
      { lineNumber: 3, column: "note", problem: "too_long" },
    ])
  })

  it("refuses digits of other scripts and numbers beyond all counting", () => {
    for (const cell of ["\u0663", "\uff15", "5\u00bd"]) {
      expect(inPieces(cell)).toEqual(["not_a_whole_number"])
    }
    expect(inPieces("9007199254740993")).toEqual(["too_many"])
    expect(inPieces("9".repeat(33))).toEqual(["too_long"])
    expect(inPieces("\u22125")).toEqual(["not_positive"])
  })

  it("reads 5.000 rows and names the first one beyond", () => {
    const rows = Array.from({ length: 5_001 }, (_, i) => `A-${i};1`)
    const parsed = parseBulkOrder(["sku;jumlah", ...rows].join("\n"))
    expect(parsed.lines).toHaveLength(5_000)
    expect(parsed.problems).toEqual([
      { lineNumber: 5_002, column: "row", found: "5001", problem: "too_many_rows" },
    ])
  })
})
