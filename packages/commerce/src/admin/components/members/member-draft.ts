import { orNothing } from "../../lib/use-draft"
import { fromDraft as skillFrom, type SkillDraft } from "./skill-draft"

/** A new member as she stands in the form. */
export const emptyMember = {
  memberNumber: "",
  name: "",
  workshop: "",
  village: "",
  district: "",
  city: "",
  province: "",
  joinedOn: "",
  phone: "",
  email: "",
  bankName: "",
  bankAccountNumber: "",
  bankAccountHolder: "",
  storyId: "",
  storyEn: "",
}
export type MemberDraft = typeof emptyMember

export const MEMBER_FIELDS = Object.keys(emptyMember)

export const memberFrom = (draft: MemberDraft, skills: readonly SkillDraft[]) => ({
  ...draft,
  phone: orNothing(draft.phone),
  email: orNothing(draft.email),
  skills: skills.map(skillFrom),
})
