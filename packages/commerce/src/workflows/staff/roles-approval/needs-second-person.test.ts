import type { StaffPerson, StaffRole } from "@sentra/contracts"
import { describe, expect, it } from "vitest"
import { needsSecondPerson } from "./needs-second-person.js"

const person = (userId: string, ...roles: StaffRole[]): StaffPerson => ({
  userId,
  name: userId,
  email: `${userId}@gending.example`,
  roles,
})
const chair = person("chair", "chair")
const treasurer = person("treasurer", "treasurer")
const newcomer = person("newcomer")

const asked = (who: StaffPerson, roles: StaffRole[], everybody: StaffPerson[]) =>
  needsSecondPerson({ callerId: "chair", person: who, roles, everybody })

describe("A chair who gives roles", () => {
  it("does so alone where neither money nor herself is meant", () => {
    const everybody = [chair, treasurer, newcomer]
    expect(asked(newcomer, ["hub", "sales"], everybody).needed).toBe(false)
    expect(asked(treasurer, [], everybody).needed).toBe(false)
    expect(asked(chair, [], everybody).needed).toBe(false)
  })

  it("asks another for more roles of her own, and is told where there is nobody", () => {
    const roles: StaffRole[] = ["chair", "hub"]
    expect(asked(chair, roles, [chair, treasurer])).toEqual({ needed: true, possible: true })
    expect(asked(chair, roles, [chair, newcomer])).toEqual({ needed: true, possible: false })
  })

  it("asks another before somebody may decide on money, once there is another", () => {
    expect(asked(newcomer, ["treasurer"], [chair, newcomer]).needed).toBe(false)
    expect(asked(newcomer, ["treasurer"], [chair, treasurer, newcomer]).needed).toBe(true)
  })
})
