export { buildStatement, memberBalance } from "./build-statement.js"
export type {
  MemberBalance,
  Statement,
  StatementDeduction,
  StatementLine,
  StatementPayout,
  StatementPeriod,
} from "./statement.js"
