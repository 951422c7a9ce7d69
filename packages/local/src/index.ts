export {
  isEnding, livingChildren, onChildStart, sendSignal, startChild, stopAllChildren,
  type Child, type ChildExit, type ChildOptions,
} from "./child.ts"
export { codeOf, Failure, messageOf } from "./failure.ts"
export { filesBelow, hashOf } from "./hash.ts"
export { databasePlace, repositoryRoot, stateFolder } from "./place.ts"
export { anyFreePort, firstFreePort, isPortFree } from "./ports.ts"
export { postgresBinaries, type PostgresBinaries } from "./postgres/binaries.ts"
export { dataFolderOf, openCluster, type Cluster } from "./postgres/cluster.ts"
export {
  checkDatabaseUrl, connect, withConnection, type Connection, type Row,
} from "./postgres/connect.ts"
export { grantToServer } from "./postgres/grants.ts"
export {
  entrantOf, makeRole, newServerRole, urlAs, type Entrant, type Role,
} from "./postgres/roles.ts"
export { SETTINGS_FOR_TESTS, startPostgres, type RunningPostgres } from "./postgres/start.ts"
export { commandOf, isRunning } from "./processes.ts"
export { DISK_FULL_SENTENCE, databaseIsFull, remedyFor } from "./remedies.ts"
export { run, runToEnd, type Finished } from "./run.ts"
export {
  hasDemoSeed, medusaChild, migrateDatabase, seedDemo, serverFolder, type MedusaOptions,
} from "./medusa.ts"
export {
  appEntry, APPS, startApp, startMedusa, type AppName, type RunningSite,
} from "./sites.ts"
export { databaseUser, type SystemUser } from "./system-user.ts"
