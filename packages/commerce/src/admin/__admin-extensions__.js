
      // Auto-generated index file for Medusa Admin UI extensions
    

const widgetModule = { widgets: [
  
] }
    import RouteComponent0, { config as HandleConfig0 } from "/work/wt/e/packages/commerce/src/admin/routes/ledger/page.tsx"
import RouteComponent1, { config as HandleConfig1 } from "/work/wt/e/packages/commerce/src/admin/routes/members/page.tsx"
import RouteComponent2, { config as HandleConfig2 } from "/work/wt/e/packages/commerce/src/admin/routes/payouts/page.tsx"
import RouteComponent3, { config as HandleConfig3 } from "/work/wt/e/packages/commerce/src/admin/routes/production/page.tsx"
import RouteComponent4, { config as HandleConfig4 } from "/work/wt/e/packages/commerce/src/admin/routes/receiving/page.tsx"
import RouteComponent5 from "/work/wt/e/packages/commerce/src/admin/routes/members/[id]/page.tsx"
import RouteComponent6 from "/work/wt/e/packages/commerce/src/admin/routes/payouts/[id]/page.tsx"
import RouteComponent7 from "/work/wt/e/packages/commerce/src/admin/routes/production/[id]/page.tsx"

const routeModule = { routes: [
    {
    Component: RouteComponent0,
    path: "/ledger",
    handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs }
  },
{
    Component: RouteComponent1,
    path: "/members",
    handle: { label: HandleConfig1.label, translationNs: HandleConfig1.translationNs }
  },
{
    Component: RouteComponent2,
    path: "/payouts",
    handle: { label: HandleConfig2.label, translationNs: HandleConfig2.translationNs }
  },
{
    Component: RouteComponent3,
    path: "/production",
    handle: { label: HandleConfig3.label, translationNs: HandleConfig3.translationNs }
  },
{
    Component: RouteComponent4,
    path: "/receiving",
    handle: { label: HandleConfig4.label, translationNs: HandleConfig4.translationNs }
  },
{
    Component: RouteComponent5,
    path: "/members/:id"
  },
{
    Component: RouteComponent6,
    path: "/payouts/:id"
  },
{
    Component: RouteComponent7,
    path: "/production/:id"
  }
]
 }
    import { config as RouteConfig0 } from "/work/wt/e/packages/commerce/src/admin/routes/ledger/page.tsx"
import { config as RouteConfig1 } from "/work/wt/e/packages/commerce/src/admin/routes/members/page.tsx"
import { config as RouteConfig2 } from "/work/wt/e/packages/commerce/src/admin/routes/payouts/page.tsx"
import { config as RouteConfig3 } from "/work/wt/e/packages/commerce/src/admin/routes/production/page.tsx"
import { config as RouteConfig4 } from "/work/wt/e/packages/commerce/src/admin/routes/receiving/page.tsx"

const menuItemModule = { menuItems: [
    {
    label: RouteConfig0.label,
    icon: RouteConfig0.icon,
    path: "/ledger",
    nested: undefined,
    rank: 13,
    translationNs: RouteConfig0.translationNs
  },
{
    label: RouteConfig1.label,
    icon: RouteConfig1.icon,
    path: "/members",
    nested: undefined,
    rank: 10,
    translationNs: RouteConfig1.translationNs
  },
{
    label: RouteConfig2.label,
    icon: RouteConfig2.icon,
    path: "/payouts",
    nested: undefined,
    rank: 14,
    translationNs: RouteConfig2.translationNs
  },
{
    label: RouteConfig3.label,
    icon: RouteConfig3.icon,
    path: "/production",
    nested: undefined,
    rank: 11,
    translationNs: RouteConfig3.translationNs
  },
{
    label: RouteConfig4.label,
    icon: RouteConfig4.icon,
    path: "/receiving",
    nested: undefined,
    rank: 12,
    translationNs: RouteConfig4.translationNs
  }
]
 }
    

const formModule = { customFields: {
  
} }
    

const displayModule = { 
    displays: {
      
    }
   }
    import { deepMerge } from "@medusajs/admin-shared"
import i18nTranslations0 from "/work/wt/e/packages/commerce/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }
    

const cellRendererModule = {}
    

const layoutModule = { layouts: [
  
] }
    

const searchEntityModule = {}

    const plugin = {
      widgetModule,
      routeModule,
      menuItemModule,
      formModule,
      displayModule,
      i18nModule,
      cellRendererModule,
      layoutModule,
      searchEntityModule
    }

    export default plugin
    