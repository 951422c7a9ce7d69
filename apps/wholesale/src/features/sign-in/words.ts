import { defineWords, en, id } from "@sentra/ui/words"

export const signInWords = defineWords({
  id: {
    title: "Masuk",
    lead: "Pesan seragam, hadiah, dan kain untuk perusahaan Anda, langsung ke koperasi pembuatnya.",
    email: "Surel",
    password: "Kata sandi",
    submit: "Masuk",
    signedOut: "Anda sudah keluar.",
    resume: "Sesi Anda berakhir. Masuk lagi; yang baru saja Anda kirim akan disimpan.",
    again: "Masuk dulu untuk membuka halaman itu.",
    incomplete: "Isi surel dan kata sandi.",
    wrong: "Surel atau kata sandi tidak cocok. Periksa lagi, atau hubungi koperasi.",
    notPartner: "Akun ini bukan akun perusahaan. Pakai akun yang terdaftar sebagai mitra.",
    tooMany: (minutes: number) =>
      id`Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
    unreachable: "Server koperasi belum menjawab. Coba lagi sebentar lagi.",
    help: "Lupa kata sandi atau perlu akun untuk rekan? Hubungi koperasi.",
  },
  en: {
    title: "Sign in",
    lead: "Uniforms, gifts and cloth for your company, straight from the makers' cooperative.",
    email: "E-mail",
    password: "Password",
    submit: "Sign in",
    signedOut: "You are signed out.",
    resume: "Your session ended. Sign in again; what you have just sent will be kept.",
    again: "Sign in first to open that page.",
    incomplete: "Fill in e-mail and password.",
    wrong: "E-mail and password do not match. Check them, or call the cooperative.",
    notPartner: "This is no company account. Use one that is registered as a partner.",
    tooMany: (minutes: number) =>
      en`Too many attempts. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, ` +
      "then try again.",
    unreachable: "The cooperative's server does not answer yet. Try again in a moment.",
    help: "Forgot the password, or need an account for a colleague? Call the cooperative.",
  },
})
