import { describe, expect, it } from "vitest"
import { createAttemptLimit } from "./attempt-limit.js"
import { cookieJar } from "./cookie-jar.fixture.js"
import { readSignIn } from "./sign-in.js"
import { chooseLanguage, localeOf } from "./language.js"

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe("a sign-in form", () => {
  const limit = () => createAttemptLimit({ attempts: 1, windowSeconds: 90 }, () => 0)
  const typed = { email: " Ratih@Example.id ", password: " keep the spaces ", goTo: "/pesanan/1" }

  it("is read with the e-mail in small letters and the password as it was typed", () => {
    expect(readSignIn(formOf(typed), "10.0.0.1", limit())).toEqual({
      email: "ratih@example.id",
      password: " keep the spaces ",
      goTo: "/pesanan/1",
      limitKey: "ratih@example.id 10.0.0.1",
    })
  })

  it("leads to no other site, and is not tried without a password", () => {
    const form = formOf({ email: "a@b.example", password: "", goTo: "//elsewhere.example" })
    expect(readSignIn(form, "10.0.0.1", limit())).toEqual({
      email: "a@b.example",
      goTo: "/",
      problem: { kind: "incomplete" },
      status: 400,
    })
  })

  it("says how many minutes to wait after too many attempts, to that address alone", () => {
    const shared = limit()
    readSignIn(formOf(typed), "10.0.0.1", shared)
    expect(readSignIn(formOf(typed), "10.0.0.1", shared)).toMatchObject({
      problem: { kind: "tooMany", minutes: 2 },
      status: 429,
    })
    expect(readSignIn(formOf(typed), "10.0.0.2", shared)).toHaveProperty("limitKey")
  })
})

describe("the language of a reader", () => {
  const choose = (fields: Record<string, string>, address = "http://app.example/bahasa") => {
    const cookies = cookieJar()
    const url = new URL(address)
    const request = new Request(url, { method: "POST", body: formOf(fields) })
    return { cookies, back: chooseLanguage({ request, url, cookies }) }
  }

  it("is Indonesian until English was chosen, and the page stays the same", async () => {
    const { cookies, back } = choose({ language: "en", back: "/uang?bulan=2026-10" })
    expect(localeOf(cookieJar())).toBe("id")
    expect(await back).toBe("/uang?bulan=2026-10")
    expect(localeOf(cookies)).toBe("en")
  })

  it("that is none of ours is Indonesian, and its cookie travels encrypted over https", async () => {
    const { cookies, back } = choose({ language: "fr" }, "https://app.example/bahasa")
    expect(await back).toBe("/")
    expect(localeOf(cookies)).toBe("id")
    expect(cookies.options.get("sentra_language")?.secure).toBe(true)
  })
})
