import { defineWords, enterWords } from "@sentra/ui/words"

export const signInWords = defineWords({
  id: {
    ...enterWords.id,
    lead: "Lihat pekerjaan, hasil, dan uangmu di koperasi.",
    signedOut: "Kamu sudah keluar.",
    wrong: "Surel atau kata sandi tidak cocok. Periksa lagi, atau hubungi pengurus koperasi.",
    help: "Lupa kata sandi?",
    forgot: "Buat yang baru",
  },
  en: {
    ...enterWords.en,
    lead: "See your work, your results and your money at the cooperative.",
    signedOut: "You are signed out.",
    wrong: "E-mail and password do not match. Check them, or call the cooperative's board.",
    help: "Forgot the password?",
    forgot: "Make a new one",
  },
})
