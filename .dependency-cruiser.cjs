/** One rule per sentence of docs/architecture.md. Names read as the sentence. */
const SERVER = "^packages/commerce/src/"
const HARNESS = "^packages/(testing|local)/"
const TESTS = "\\.test\\.tsx?$|/tests/|^apps/journeys/|^bench/"

module.exports = {
  forbidden: [
    {
      name: "domain-depends-on-nothing-but-a-csv-reader",
      severity: "error",
      from: { path: "^packages/domain/src/", pathNot: `${TESTS}|/testing/` },
      to: { pathNot: "^packages/domain/|node_modules/papaparse/" },
    },
    {
      name: "contracts-know-only-domain",
      severity: "error",
      from: { path: "^packages/contracts/", pathNot: TESTS },
      to: { pathNot: "^packages/(contracts|domain)/|node_modules/zod/" },
    },
    {
      name: "ui-knows-only-domain",
      severity: "error",
      from: { path: "^packages/ui/" },
      to: { path: "^(apps|packages)/", pathNot: "^packages/(ui|domain)/" },
    },
    {
      name: "client-knows-only-contracts-and-domain",
      severity: "error",
      from: { path: "^packages/client/" },
      to: { path: "^(apps|packages)/", pathNot: "^packages/(client|contracts|domain)/" },
    },
    {
      name: "the-frame-knows-only-client-and-ui",
      severity: "error",
      from: { path: "^packages/web/" },
      to: { path: "^(apps|packages)/", pathNot: "^packages/(web|client|ui)/" },
    },
    {
      name: "apps-never-reach-into-the-server",
      severity: "error",
      from: { path: "^apps/", pathNot: TESTS },
      to: { path: "^packages/commerce/|node_modules/@medusajs/(framework|medusa)/" },
    },
    {
      name: "apps-do-not-know-each-other",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "features-do-not-know-each-other",
      severity: "error",
      from: { path: "^apps/([^/]+)/src/features/([^/]+)/" },
      to: { path: "^apps/[^/]+/src/features/", pathNot: "^apps/$1/src/features/$2/" },
    },
    {
      name: "only-the-client-speaks-to-medusa",
      severity: "error",
      from: {
        path: "^(apps|packages)/",
        pathNot: "^packages/client/",
      },
      to: { path: "node_modules/@medusajs/js-sdk" },
    },
    {
      // Its front door and the apps' frame believe the same proxies, by the same lines.
      name: "the-server-knows-contracts-and-domain",
      severity: "error",
      from: { path: SERVER, pathNot: `${TESTS}|^packages/commerce/src/admin/` },
      to: {
        path: "^(apps|packages)/",
        pathNot: "^packages/(commerce|contracts|domain)/|^packages/web/(src|dist)/proxies",
      },
    },
    {
      name: "the-dashboard-stands-on-the-apps-client",
      severity: "error",
      from: { path: `${SERVER}admin/`, pathNot: TESTS },
      to: { path: "^(apps|packages)/", pathNot: "^packages/(commerce|client|contracts|domain|ui)/" },
    },
    {
      name: "modules-are-strangers",
      severity: "error",
      from: { path: `${SERVER}modules/([^/]+)/`, pathNot: TESTS },
      to: { path: SERVER, pathNot: `${SERVER}(modules/$1|lib)/` },
    },
    {
      name: "the-outside-sees-only-a-modules-index",
      severity: "error",
      from: { path: SERVER, pathNot: `${SERVER}modules/|${TESTS}` },
      to: { path: `${SERVER}modules/[^/]+/`, pathNot: `${SERVER}modules/[^/]+/index\\.ts$` },
    },
    {
      name: "routes-run-workflows-not-modules",
      severity: "error",
      from: { path: `${SERVER}(api|subscribers|jobs)/`, pathNot: TESTS },
      to: { path: `${SERVER}modules/[^/]+/(service|models|migrations|loaders)` },
    },
    {
      name: "workflows-do-not-know-their-callers",
      severity: "error",
      from: { path: `${SERVER}workflows/`, pathNot: TESTS },
      to: { path: `${SERVER}(api|subscribers|jobs|admin)/` },
    },
    {
      name: "areas-meet-only-in-facts-duties-and-approvals",
      severity: "error",
      from: { path: `${SERVER}workflows/(partnership|making|shop|paying|house)/`, pathNot: TESTS },
      to: { path: `${SERVER}workflows/`, pathNot: `${SERVER}workflows/($1|books|staff)/` },
    },
    {
      name: "who-decides-learns-of-areas-by-their-approvals",
      severity: "error",
      from: { path: `${SERVER}workflows/staff/`, pathNot: TESTS },
      to: { path: `${SERVER}workflows/(partnership|making|shop|paying|house|books)/` },
    },
    {
      name: "the-books-learn-of-areas-by-their-facts-and-duties",
      severity: "error",
      from: { path: `${SERVER}workflows/books/`, pathNot: TESTS },
      to: { path: `${SERVER}workflows/(partnership|making|shop|paying|house)/` },
    },
    {
      name: "the-dashboard-speaks-over-http",
      severity: "error",
      from: { path: `${SERVER}admin/` },
      to: { path: SERVER, pathNot: `${SERVER}admin/` },
    },
    {
      name: "nothing-in-the-product-depends-on-the-demo-or-its-artwork",
      severity: "error",
      from: { pathNot: "^packages/(demo|artwork)/" },
      to: { path: "^packages/(demo|artwork)/" },
    },
    {
      name: "the-demo-uses-the-servers-doors",
      severity: "error",
      from: { path: "^packages/demo/" },
      to: {
        path: "^packages/commerce/",
        pathNot: "/src/(modules/[^/]+/index|workflows/index|lib/[^/]+)\\.(d\\.ts|js|ts)$",
      },
    },
    {
      name: "the-harness-stays-out-of-what-we-ship",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: `${HARNESS}|${TESTS}` },
      to: { path: HARNESS },
    },
    {
      name: "only-the-start-knows-this-machine",
      severity: "error",
      from: { path: HARNESS },
      to: { path: "^(apps|packages)/", pathNot: HARNESS },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: TESTS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.medusa|\\.astro|public|test-results)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
}
