import { describe, expect, it } from "vitest"
import { CRAFTS, craftNamed, GRADES, gradeNamed, isCraft, reachesGrade } from "./index.js"

describe("a craft", () => {
  it("has a name of its own in both languages", () => {
    for (const code of [...Object.keys(CRAFTS), "cap+bordir", "bordir-krawang", "aksesori"]) {
      expect(craftNamed(code).id).not.toBe(code)
      expect(craftNamed(code).en).not.toBe(craftNamed(code).id.toLowerCase())
    }
  })

  it("never calls printed cloth batik: SNI 0239 keeps the word for wax resist", () => {
    expect(craftNamed("printing").id).toMatch(/^Tekstil motif batik/)
    expect(craftNamed("printing").en).toMatch(/^Batik-motif textile/)
  })

  it("is told from a technique that joins several, and from a code of old", () => {
    expect(isCraft("cap")).toBe(true)
    expect(isCraft("cap+bordir")).toBe(false)
    expect(isCraft("toString")).toBe(false)
    expect(craftNamed("anyaman")).toEqual({ id: "anyaman", en: "anyaman" })
  })
})

describe("a grade", () => {
  it("reaches itself and every lower one", () => {
    const reached = GRADES.flatMap((grade) =>
      GRADES.filter((minimum) => reachesGrade(grade, minimum)).map((minimum) => grade + minimum),
    )
    expect(reached).toEqual(["AA", "AB", "AC", "BB", "BC", "CC"])
  })

  it("is told in both languages", () => {
    expect(gradeNamed("A")).toEqual({ id: "Mutu A", en: "Grade A" })
  })
})
