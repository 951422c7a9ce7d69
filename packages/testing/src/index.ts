export type { AppName, RunningSite, Row } from "@sentra/local"
export { startTestCluster, type TestCluster } from "./cluster.js"
export { CLUSTER_VARIABLE, clusterUrl, createTestDatabase, type TestDatabase } from "./database.js"
export {
  startApp, startServer, type AppServerOptions, type ServerOptions,
} from "./servers.js"
export { statementsOf, type Counted, type StatementCount } from "./statements.js"
export { ensureTemplate, type TemplateKind } from "./templates.js"
export { TEST_SECRETS } from "./secrets.js"
