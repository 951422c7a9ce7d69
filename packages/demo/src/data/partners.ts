type SeedPartnerUser = {
  role: "requester" | "approver" | "finance" | "receiver"
  firstName: string
  lastName: string
  email: string
}

export type SeedPartner = {
  code: string
  name: string
  npwp16: string
  nitku22: string
  address: string
  downPaymentBasisPoints: number
  netDays: number
  taxCollector: boolean
  users: readonly SeedPartnerUser[]
}

/** The three corporate partners of the demo cooperative. All companies and persons are invented. */
export const PARTNERS: readonly SeedPartner[] = [
  {
    code: "P1",
    name: "PT Bromo Artha Sentosa (fiktif)",
    npwp16: "0000000000000101",
    nitku22: "0000000000000101000000",
    address: "Jalan Contoh Panglima 12, Kanigaran, Kota Probolinggo, Jawa Timur 67213",
    downPaymentBasisPoints: 4000,
    netDays: 30,
    taxCollector: false,
    users: [
      person("requester", "Ratih", "Sasmita (fiktif)", "ratih@bromo-artha.example"),
      person("approver", "Yusuf", "Darmawan (fiktif)", "yusuf@bromo-artha.example"),
      person("finance", "Melati", "Kusumo (fiktif)", "melati@bromo-artha.example"),
      person("receiver", "Anton", "Prabawa (fiktif)", "anton@bromo-artha.example"),
    ],
  },
  {
    code: "P2",
    name: "PT Energi Tanjung Tembaga Persero (fiktif)",
    npwp16: "0000000000000202",
    nitku22: "0000000000000202000000",
    address: "Jalan Contoh Pelabuhan 3, Mayangan, Kota Probolinggo, Jawa Timur 67219",
    downPaymentBasisPoints: 0,
    netDays: 30,
    taxCollector: true,
    users: [
      person("requester", "Bima", "Wiratama (fiktif)", "bima@tanjung-tembaga.example"),
      person("approver", "Citra", "Ayuningrum (fiktif)", "citra@tanjung-tembaga.example"),
      person("finance", "Gilang", "Setyawan (fiktif)", "gilang@tanjung-tembaga.example"),
      person("receiver", "Dewi", "Lestarini (fiktif)", "dewi@tanjung-tembaga.example"),
    ],
  },
  {
    code: "P3",
    name: "Grup Hotel Angin Laut (fiktif)",
    npwp16: "0000000000000303",
    nitku22: "0000000000000303000000",
    address: "Jalan Contoh Pantai Bentar 8, Dringu, Kabupaten Probolinggo, Jawa Timur 67271",
    downPaymentBasisPoints: 5000,
    netDays: 14,
    taxCollector: false,
    users: [
      person("requester", "Nadia", "Harimurti (fiktif)", "nadia@angin-laut.example"),
      person("approver", "Surya", "Manggala (fiktif)", "surya@angin-laut.example"),
      person("finance", "Intan", "Puspasari (fiktif)", "intan@angin-laut.example"),
      person("receiver", "Rudi", "Hartanta (fiktif)", "rudi@angin-laut.example"),
    ],
  },
]

function person(
  role: SeedPartnerUser["role"],
  firstName: string,
  lastName: string,
  email: string,
): SeedPartnerUser {
  return { role, firstName, lastName, email }
}
