import { staffMeResponse, type StaffArea, type StaffMe } from "@sentra/contracts"
import { openSetupWhileBare } from "./first-page"
import { read } from "./server"

/** Which area's work each entry of the dashboard's menus opens. */
const ENTRIES: Readonly<Record<string, StaffArea>> = {
  "/orders": "orders",
  "/products": "catalogue",
  "/collections": "catalogue",
  "/categories": "catalogue",
  "/product-options": "catalogue",
  "/inventory": "stock",
  "/reservations": "stock",
  "/customers": "customers",
  "/customer-groups": "customers",
  "/promotions": "prices",
  "/campaigns": "prices",
  "/price-lists": "prices",
  "/members": "members",
  "/production": "production",
  "/receiving": "receiving",
  "/partners": "partners",
  "/partner-terms": "partners",
  "/setup": "settings",
  "/ledger": "ledger",
  "/payouts": "payouts",
  "/bank": "bank",
  "/approvals": "approvals",
  "/attention": "attention",
  "/staff": "staff",
  "/staff-log": "log",
  "/settings/users": "staff",
  "/settings/publishable-api-keys": "keys",
  "/settings/secret-api-keys": "keys",
  "/settings/workflows": "keys",
}

/** Open to whoever is in while nobody holds a role. */
const OF_THE_FIRST_DAY: readonly StaffArea[] = ["staff", "settings"]

const LOOK_EVERY_MILLISECONDS = 250
const APP = "/app"

/**
 * Hides what the caller may not open. Medusa's menus have no place of their own for this, so a
 * style sheet does it; whoever types the address is told by the server. The dashboard changes pages
 * without loading, so who signed in is asked for whenever the page is another one.
 */
export function keepMenusTrue(): void {
  if (typeof document === "undefined") return
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  let seen = ""
  window.setInterval(() => {
    const page = window.location.pathname
    if (page === seen || !page.startsWith(APP)) return
    seen = page
    if (page !== `${APP}/login`) void arriveAt(page, sheet)
  }, LOOK_EVERY_MILLISECONDS)
}

async function arriveAt(page: string, sheet: CSSStyleSheet): Promise<void> {
  const me = await read("/admin/staff/me", staffMeResponse).then(
    (answer) => answer.me,
    () => undefined,
  )
  if (!me) return
  hideIn(sheet, me)
  await openSetupWhileBare(page, me)
}

function hideIn(sheet: CSSStyleSheet, me: StaffMe): void {
  const closed = Object.entries(ENTRIES).filter(([, area]) => {
    return !me.sees.includes(area) && !(me.settingUp && OF_THE_FIRST_DAY.includes(area))
  })
  const links = closed.map(([path]) => `a[href="${APP}${path}"]`)
  sheet.replaceSync(links.length === 0 ? "" : `${links.join(",")} { display: none !important }`)
}
