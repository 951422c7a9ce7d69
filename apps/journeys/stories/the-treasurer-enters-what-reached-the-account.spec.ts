import { clearingResponse, memberResponse, staffPartnersResponse } from "@sentra/contracts"
import type { Page } from "@playwright/test"
import { balancedBooks } from "../support/books.ts"
import { PEOPLE } from "../support/people.ts"
import { callerAs } from "../support/server.ts"
import { today } from "../support/sheet.ts"
import { signInToAdmin } from "../support/sign-in.ts"
import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

const stamp = Date.now().toString(36).toUpperCase()

const NEWCOMER = {
  memberNumber: `T${stamp}`, name: "Rini Contoh", workshop: "Sanggar Rini", village: "Triwung",
  district: "Kademangan", city: "Kota Probolinggo", province: "Jawa Timur", phone: null,
  email: null, bankName: "Bank Contoh", bankAccountNumber: "9900000300002",
  bankAccountHolder: "Rini Contoh", storyId: "", storyEn: "",
  skills: [{ craft: "cap", weeklyMinutes: 600, grade: "B" }],
}

story("the treasurer enters what reached the account, and the books say the same", async ({
  visitor,
  photograph,
}) => {
  const desk = await callerAs("user", PEOPLE.staff)
  const joined = { ...NEWCOMER, joinedOn: today() }
  const { member } = await desk.send("/admin/artisans", joined, memberResponse)
  const office = await visitor({ admin: true })
  await signInToAdmin(office, PEOPLE.treasurer)

  await office.goto(`${world().medusa}/app/members/${member.id}`)
  await enterDeposit(office)
  await photograph(office, "admin-member-savings")

  const lying = await desk.read("/admin/bank/clearing", clearingResponse)
  await office.goto(`${world().medusa}/app/bank`)
  await office.getByLabel("Jumlah yang pindah").fill("10000")
  await office.getByLabel("Referensi bank").fill(`PB ${stamp}`)
  await office.getByRole("button", { name: "Catat pemindahan" }).click()
  await expect(office.getByText(`PB ${stamp}`)).toBeVisible()
  await photograph(office, "admin-bank")
  const left = await desk.read("/admin/bank/clearing", clearingResponse)
  expect(BigInt(left.balance)).toBe(BigInt(lying.balance) - 10_000n)

  await payTwoAtOnce(office, (await desk.read("/admin/partners", staffPartnersResponse)).partners)
  await photograph(office, "admin-partner-transfer")
  await balancedBooks(desk)
})

async function enterDeposit(office: Page): Promise<void> {
  await office.getByLabel("Jumlah simpanan pokok").fill("100000")
  await office.getByLabel("Referensi bank atau nomor kuitansi").fill(`SETOR ${stamp}`)
  await office.getByRole("button", { name: "Catat simpanan pokok" }).click()
  await expect(office.getByText(`SETOR ${stamp}`)).toBeVisible()
  await expect(office.getByText("Rp 100.000").first()).toBeVisible()
}

/** One transfer for whatever two things a partner has open. */
async function payTwoAtOnce(office: Page, partners: readonly { partnerId: string }[]) {
  for (const { partnerId } of partners) {
    await office.goto(`${world().medusa}/app/partners/${partnerId}`)
    await expect(office.getByRole("table")).toBeVisible()
    const open = office.getByRole("checkbox")
    if ((await open.count()) < 2) continue
    for (const index of [0, 1]) {
      await open.nth(index).click()
      await office.getByLabel("Uang masuk").nth(index).fill(String((index + 1) * 1_000))
    }
    await expect(office.getByText("Jumlah transfer Rp 3.000.")).toBeVisible()
    await office.getByLabel("Referensi bank").fill(`TRF ${stamp}`)
    await office.getByRole("button", { name: "Catat uang masuk" }).click()
    await expect(office.getByText("Jumlah transfer Rp 0.")).toBeVisible()
    return
  }
  throw new Error("No partner of the demo has two things open.")
}
