export { serveApp, type ServeOptions } from "./serve-app.js"
