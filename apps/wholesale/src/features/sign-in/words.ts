import { defineWords, enterWords } from "@sentra/ui/words"

export const signInWords = defineWords({
  id: {
    ...enterWords.id,
    lead: "Pesan seragam, hadiah, dan kain untuk perusahaan Anda, langsung ke koperasi pembuatnya.",
    signedOut: "Anda sudah keluar.",
    resume: "Sesi Anda berakhir. Masuk lagi; yang baru saja Anda kirim akan disimpan.",
    again: "Masuk dulu untuk membuka halaman itu.",
    wrong: "Surel atau kata sandi tidak cocok. Periksa lagi, atau hubungi koperasi.",
    notPartner: "Akun ini bukan akun perusahaan. Pakai akun yang terdaftar sebagai mitra.",
    help: "Perlu akun untuk rekan? Hubungi koperasi. Lupa kata sandi?",
    forgot: "Buat yang baru",
  },
  en: {
    ...enterWords.en,
    lead: "Uniforms, gifts and cloth for your company, straight from the makers' cooperative.",
    signedOut: "You are signed out.",
    resume: "Your session ended. Sign in again; what you have just sent will be kept.",
    again: "Sign in first to open that page.",
    wrong: "E-mail and password do not match. Check them, or call the cooperative.",
    notPartner: "This is no company account. Use one that is registered as a partner.",
    help: "An account for a colleague? Call the cooperative. Forgot the password?",
    forgot: "Make a new one",
  },
})
