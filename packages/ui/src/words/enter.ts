import { defineWords } from "./define-words.js"
import { en, id } from "./numbers.js"

/** Words of signing in, the same wherever members and partners do. */
export const enterWords = defineWords({
  id: {
    title: "Masuk",
    email: "Surel",
    password: "Kata sandi",
    submit: "Masuk",
    incomplete: "Isi surel dan kata sandi.",
    tooMany: (minutes: number) =>
      id`Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
    unreachable: "Server koperasi belum menjawab. Coba lagi sebentar lagi.",
  },
  en: {
    title: "Sign in",
    email: "E-mail",
    password: "Password",
    submit: "Sign in",
    incomplete: "Fill in e-mail and password.",
    tooMany: (minutes: number) =>
      en`Too many attempts. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, ` +
      "then try again.",
    unreachable: "The cooperative's server does not answer yet. Try again in a moment.",
  },
})
