import type { Bilingual } from "@sentra/contracts"
import type { ExclusionReason } from "@sentra/domain/allocation"

type ExclusionWords = Readonly<Record<ExclusionReason, Bilingual>>

/** Why the rule did not ask a member, told to her. */
export const exclusionToMember: ExclusionWords = {
  grade: {
    id: "Kali ini kamu belum mendapat bagian: pesanan ini meminta mutu yang lebih tinggi dari mutumu.",
    en: "This time you get no pieces: the order asks for a higher grade than yours.",
  },
  inactive: {
    id: "Kali ini kamu belum mendapat bagian: kamu sedang tidak menerima pesanan.",
    en: "This time you get no pieces: you are not taking orders at present.",
  },
}

/** The same about a member, told to staff. */
export const exclusionOf = (name: string): ExclusionWords => ({
  grade: {
    id: `Kali ini ${name} belum mendapat bagian: pesanan ini meminta mutu yang lebih tinggi dari mutunya.`,
    en: `This time ${name} gets no pieces: the order asks for a higher grade than theirs.`,
  },
  inactive: {
    id: `Kali ini ${name} belum mendapat bagian: ia sedang tidak menerima pesanan.`,
    en: `This time ${name} gets no pieces: they are not taking orders at present.`,
  },
})
