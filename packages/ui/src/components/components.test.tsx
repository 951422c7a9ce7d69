import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"

import { DateText, EmptyState, Field, Money } from "../index.js"
import { Notice, Progress, Ribbon, StatusTag } from "../index.js"

const plain = (html: string): string => html.replace(/[\u2009\u00a0\u202f]/g, " ")
const parts = [
  { kind: "artisan" as const, label: "Pembuatnya", amount: 497_748n },
  { kind: "cooperative" as const, label: "Koperasi", amount: 87_838n },
  { kind: "tax" as const, label: "Pajak (PPN)", amount: 64_414n },
]

describe("Ribbon", () => {
  const html = plain(
    renderToStaticMarkup(<Ribbon parts={parts} total={650_000n} totalLabel="Harga" />),
  )

  it("reads as a table with every word and amount", () => {
    for (const text of ["Pembuatnya", "Koperasi", "Pajak (PPN)", "Harga", "Rp 497.748"]) {
      expect(html).toContain(text)
    }
    expect(html.match(/scope="row"/g)).toHaveLength(4)
  })

  it("tells its parts in percent to a reader who reaches the bar by keyboard", () => {
    expect(html).toContain('tabindex="0"')
    expect(html).toContain('aria-label="Harga: Pembuatnya 77%, Koperasi 14%, Pajak (PPN) 10%"')
  })

  it("needs no inline style, so a strict Content-Security-Policy lets it through", () => {
    expect(html).not.toContain("style=")
  })

  it("does not render when it does not add up", () => {
    const wrong = <Ribbon parts={parts} total={650_001n} totalLabel="Harga" />
    expect(() => renderToStaticMarkup(wrong)).toThrow("add up to 650000")
  })
})

describe("Field", () => {
  const markup = (error?: string): string =>
    renderToStaticMarkup(
      <Field name="kodePos" label="Kode pos" hint="5 angka" error={error} required />,
    )

  it("ties hint and error to the control", () => {
    const html = markup("Kode pos terdiri dari 5 angka.")
    expect(html).toContain('aria-describedby="kodePos-hint kodePos-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('for="kodePos"')
  })

  it("does not mark a sound control as invalid", () => {
    expect(markup()).not.toContain("aria-invalid")
    expect(markup()).toContain('aria-describedby="kodePos-hint"')
  })

  it("gives a select its options and its value back", () => {
    const options = [
      { value: "a", label: "GA" },
      { value: "b", label: "Keuangan" },
    ]
    const html = renderToStaticMarkup(
      <Field as="select" name="peran" label="Peran" options={options} defaultValue="b" />,
    )
    expect(html).toContain('<option value="b" selected="">Keuangan</option>')
    expect(html).toContain("(boleh kosong)")
  })
})

describe("Progress", () => {
  it("marks the first stop that is not complete as the current one", () => {
    const pieces = { ordered: 300, allocated: 300, accepted: 120, delivered: 0 }
    const html = renderToStaticMarkup(<Progress pieces={pieces} />)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(html).toMatch(/aria-current="step".*Lolos periksa.*120 dari 300 potong/)
  })

  it("refuses a stop that holds more than was ordered", () => {
    const pieces = { ordered: 3, allocated: 4, accepted: 0, delivered: 0 }
    expect(() => renderToStaticMarkup(<Progress pieces={pieces} />)).toThrow("allocated has 4 of 3")
  })
})

describe("small pieces", () => {
  it("writes money in one unbreakable run", () => {
    const html = plain(renderToStaticMarkup(<Money amount={1_250_000n} />))
    expect(html).toBe('<span class="money">Rp 1.250.000</span>')
  })

  it("keeps the instant beside the date a person reads", () => {
    const html = renderToStaticMarkup(<DateText date="2026-11-24T02:00:00Z" style="long" />)
    expect(html).toBe('<time dateTime="2026-11-24T02:00:00.000Z">Selasa, 24 November 2026</time>')
  })

  it("interrupts for errors only", () => {
    expect(renderToStaticMarkup(<Notice tone="error">x</Notice>)).toContain('role="alert"')
    expect(renderToStaticMarkup(<Notice tone="info">x</Notice>)).toContain('role="status"')
  })

  it("leads on from an empty list and names a state in words", () => {
    const action = { href: "/kain", label: "Lihat kain" }
    const empty = renderToStaticMarkup(<EmptyState title="Keranjang kosong" action={action} />)
    expect(empty).toContain('href="/kain"')
    expect(renderToStaticMarkup(<StatusTag label="Lunas" tone="success" />)).toContain("Lunas")
  })
})
