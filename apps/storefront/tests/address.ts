/** What a buyer writes on the address page. */
export const address = {
  recipient: "Ratna Kusumawardhani",
  phone: "0812 3456 7890",
  street: "Jalan Mawar 12",
  rt: "03",
  rw: "",
  village: "Sukabumi",
  district: "Mayangan",
  city: "Kota Probolinggo",
  province: "Jawa Timur",
  postalCode: "67219",
  landmark: "",
  email: "ratna@contoh.id",
}
