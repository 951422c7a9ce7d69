import type { Words } from "../locale.js"

/** How well a piece is made, A best; a member's grade is the best they make. */
export const GRADES = ["A", "B", "C"] as const
export type Grade = (typeof GRADES)[number]

export const gradeNamed = (grade: Grade): Words => ({ id: `Mutu ${grade}`, en: `Grade ${grade}` })

/** Whether goods or a member of `grade` are good enough where `minimum` is asked for. */
export const reachesGrade = (grade: Grade, minimum: Grade): boolean => grade <= minimum
