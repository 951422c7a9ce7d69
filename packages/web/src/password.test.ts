import { Refused } from "@sentra/client"
import { describe, expect, it, vi } from "vitest"
import { cookieJar } from "./cookie-jar.fixture.js"
import { changedPasswordFromForm, newPasswordFromForm } from "./password.js"
import { signOut } from "./sign-out.js"

const refused = (status: number) =>
  new Refused(status, "t", "No.", { id: "Tidak.", en: "No." }, undefined, [])

function accountThat(answers: () => Promise<void>) {
  const account = {
    changePassword: vi.fn(answers),
    askForPasswordMail: vi.fn(answers),
    setPasswordByMail: vi.fn(answers),
    setPasswordByCode: vi.fn(answers),
    signOut: vi.fn(answers),
  }
  return { account, visitor: "v", locale: "id" as const }
}
const agrees = () => accountThat(async () => undefined)
const refuses = (error: Error) => accountThat(() => Promise.reject(error))

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe("the forms around passwords", () => {
  it("change a password with the spaces that were typed", async () => {
    const asking = agrees()
    const form = formOf({ current: " old ", next: " new one " })
    expect(await changedPasswordFromForm(form, { ...asking, token: "t" })).toEqual({ kind: "changed" })
    const change = { current: " old ", next: " new one " }
    expect(asking.account.changePassword).toHaveBeenCalledWith("t", change, "v")
  })

  it("say the server's own sentence in the reader's language", async () => {
    const typed = formOf({ current: "a", next: "b" })
    const outcome = await changedPasswordFromForm(typed, { ...refuses(refused(400)), token: "t" })
    expect(outcome).toMatchObject({ kind: "said", sentence: "Tidak." })
  })

  it("leave a session that has ended to the gate", async () => {
    const asking = { ...refuses(refused(401)), token: "t" }
    const typed = formOf({ current: "a", next: "b" })
    await expect(changedPasswordFromForm(typed, asking)).rejects.toBeInstanceOf(Refused)
  })

  it("ask for every box first, and tell a used link from a refusal", async () => {
    expect(await newPasswordFromForm(formOf({ way: "code", next: "x" }), agrees())).toEqual({
      kind: "incomplete",
    })
    const link = formOf({ way: "link", token: "t", next: "x" })
    expect(await newPasswordFromForm(link, refuses(refused(401)))).toEqual({ kind: "expired" })
    const code = formOf({ way: "code", email: "A@b.example", code: "1", next: "x" })
    expect(await newPasswordFromForm(code, refuses(refused(400)))).toMatchObject({ kind: "said" })
  })
})

describe("signing out", () => {
  it("ends the sign-in at the server, and here though the server does not answer well", async () => {
    const { account } = refuses(refused(500))
    const clear = vi.fn()
    const sessions = { read: async () => ({ token: "t" }), write: async () => undefined, clear }
    const answer = await signOut(cookieJar(), { account, sessions })
    expect(account.signOut).toHaveBeenCalledWith("t")
    expect(clear).toHaveBeenCalledOnce()
    expect(answer.headers.get("location")).toBe("/masuk?keluar=1")
  })
})
