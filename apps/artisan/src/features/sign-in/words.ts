import { defineWords, en, id } from "@sentra/ui/words"

export const signInWords = defineWords({
  id: {
    title: "Masuk",
    lead: "Lihat pekerjaan, hasil, dan uangmu di koperasi.",
    email: "Surel",
    password: "Kata sandi",
    submit: "Masuk",
    signedOut: "Kamu sudah keluar.",
    incomplete: "Isi surel dan kata sandi.",
    wrong: "Surel atau kata sandi tidak cocok. Periksa lagi, atau hubungi pengurus koperasi.",
    tooMany: (minutes: number) =>
      id`Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
    unreachable: "Server koperasi belum menjawab. Coba lagi sebentar lagi.",
    help: "Lupa kata sandi? Datang atau telepon ke koperasi; pengurus membuatkan yang baru.",
  },
  en: {
    title: "Sign in",
    lead: "See your work, your results and your money at the cooperative.",
    email: "E-mail",
    password: "Password",
    submit: "Sign in",
    signedOut: "You are signed out.",
    incomplete: "Fill in e-mail and password.",
    wrong: "E-mail and password do not match. Check them, or call the cooperative's board.",
    tooMany: (minutes: number) =>
      en`Too many attempts. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, ` +
      "then try again.",
    unreachable: "The cooperative's server does not answer yet. Try again in a moment.",
    help: "Forgot the password? Visit or call the cooperative; the board makes a new one.",
  },
})
