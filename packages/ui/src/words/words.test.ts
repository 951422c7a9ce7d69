import { describe, expect, it } from "vitest"

import * as exported from "./index.js"
import { defineWords, type WordGroup } from "./define-words.js"

const { controlWords, moneyWords, statusWords, stopWords } = exported
const dictionaries = { controlWords, moneyWords, statusWords, stopWords }

describe("defineWords", () => {
  it("chooses the language and fills in the parts of a sentence", () => {
    const words = defineWords({
      id: { pieces: (count: number) => `${count} potong` },
      en: { pieces: (count: number) => (count === 1 ? "1 piece" : `${count} pieces`) },
    })
    expect(words.id.pieces(3)).toBe("3 potong")
    expect(words.en.pieces(1)).toBe("1 piece")
  })

  it("does not compile when a language lacks a key, has one too many, or takes other parts", () => {
    // @ts-expect-error "send" has no English
    defineWords({ id: { send: "Kirim" }, en: {} })
    // @ts-expect-error "send" has no Indonesian
    defineWords({ id: { stop: "Berhenti" }, en: { stop: "Stop", send: "Send" } })
    const id = { count: (pieces: number) => `${pieces}` }
    // @ts-expect-error the English sentence counts text
    defineWords({ id, en: { count: (pieces: string) => pieces } })
    expect(defineWords({ id: { a: { b: "x" } }, en: { a: { b: "y" } } }).en.a.b).toBe("y")
  })
})

describe.each(Object.entries(dictionaries))("%s", (_name, words) => {
  it("has a text for each key and never shouts", () => {
    const both: readonly WordGroup[] = [words.id, words.en]
    for (const group of both) {
      for (const word of Object.values(group)) {
        if (typeof word !== "string") continue
        expect(word).not.toBe("")
        expect(word).not.toMatch(/!/)
      }
    }
  })
})
