import { STAFF_MODULE, type StaffService } from "@sentra/commerce/modules/staff"
import { requestApproval } from "@sentra/commerce/workflows"
import { named, type StoryEvent } from "./story.js"

/**
 * The member whose transfer bounced has another account since: the treasurer has typed it, and the
 * chair has not looked at it yet, so that the demo's Approvals page is not empty.
 */
export const openRequestEvent = (memberNumber: string): StoryEvent => ({
  daysAgo: 0,
  hour: 7,
  async tell({ container, members, treasurerId }) {
    const member = named(members, memberNumber)
    const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
    const { count } = await approvals.list({ take: 1, skip: 0 })
    if (count > 0) return
    const { bankName, bankAccountNumber, bankAccountHolder } = member
    await requestApproval(container, {
      kind: "member_bank_account",
      subjectId: member.id,
      subject: `${member.memberNumber} ${member.name}`,
      payload: {
        bankName: "Bank Contoh Pesisir",
        bankAccountNumber: `7${bankAccountNumber.slice(1)}`,
        bankAccountHolder,
      },
      seen: { bankName, bankAccountNumber, bankAccountHolder },
      reason: "Rekening lama tidak aktif; anggota membawa buku tabungan baru.",
      requestedBy: treasurerId,
    })
  },
})
