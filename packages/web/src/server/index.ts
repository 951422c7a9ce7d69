export { serveApp, type ServeOptions } from "./serve-app.js"
export { readSettings, type Settings } from "./settings.js"
export { crossOrigin } from "./origin.js"
export { PAGE_POLICY, securityHeaders } from "./headers.js"
