export { CRAFTS, craftNamed, isCraft } from "./crafts.js"
export { GRADES, gradeNamed, reachesGrade, type Grade } from "./grade.js"
