import { defineRouteConfig } from "@medusajs/admin-sdk"

const MembersPage = () => <h1>Anggota</h1>

export const config = defineRouteConfig({ label: "Anggota" })

export default MembersPage
