import { describe, expect, it } from "vitest"
import { chooseBrowser, type BrowserWays } from "./choose-browser.ts"

const SHELL = "/usr/bin/chromium-headless-shell"
const CHROME = "/usr/bin/google-chrome"

/** A machine with these files, on which nothing can be installed unless the test says how. */
function machine(files: string[], more: Partial<BrowserWays> = {}) {
  const asked: string[] = []
  const ways: BrowserWays = {
    named: "",
    exists: (path) => files.includes(path),
    mayUseApt: () => more.installFromDebian !== undefined,
    installFromDebian: () => Promise.reject(new Error("apt was not to be asked")),
    download: () => Promise.reject(new Error("the download was refused")),
    ...more,
  }
  const noted = <Way extends "installFromDebian" | "download">(way: Way) => () => {
    asked.push(way)
    return ways[way]()
  }
  return {
    asked,
    choice: () => chooseBrowser({
      ...ways, installFromDebian: noted("installFromDebian"), download: noted("download"),
    }),
  }
}

describe("the browser for the journeys", () => {
  it("is the one that CHROMIUM_PATH names, before every installed one", async () => {
    const { choice, asked } = machine([SHELL, "/opt/mine"], { named: "/opt/mine" })
    expect(await choice()).toEqual({ CHROMIUM_PATH: "/opt/mine" })
    expect(asked).toEqual([])
  })

  it("is refused with a sentence when CHROMIUM_PATH leads nowhere", async () => {
    const { choice } = machine([SHELL], { named: "/opt/gone" })
    await expect(choice()).rejects.toThrow(/CHROMIUM_PATH names \/opt\/gone, and there is no such/)
  })

  it("is the small one without a window where several are installed", async () => {
    const { choice, asked } = machine([CHROME, SHELL])
    expect(await choice()).toEqual({ CHROMIUM_PATH: SHELL })
    expect(asked).toEqual([])
  })

  it("is Debian's package where none is installed and apt may be used", async () => {
    const files: string[] = []
    const { choice, asked } = machine(files, {
      installFromDebian: () => {
        files.push(SHELL)
        return Promise.resolve()
      },
    })
    expect(await choice()).toEqual({ CHROMIUM_PATH: SHELL })
    expect(asked).toEqual(["installFromDebian"])
  })

  it("is Playwright's own where apt may not be used, and is then left to Playwright", async () => {
    const { choice, asked } = machine([], { download: () => Promise.resolve() })
    expect(await choice()).toEqual({})
    expect(asked).toEqual(["download"])
  })

  it("is Playwright's own where apt fails or brings nothing that can be started", async () => {
    const download = () => Promise.resolve()
    const failing = machine([], { installFromDebian: () => Promise.reject(new Error("")), download })
    expect(await failing.choice()).toEqual({})
    const empty = machine([], { installFromDebian: () => Promise.resolve(), download })
    expect(await empty.choice()).toEqual({})
    expect(empty.asked).toEqual(["installFromDebian", "download"])
  })

  it("names the remedies and every reason when there is no way to one", async () => {
    const { choice } = machine([], {
      installFromDebian: () => Promise.reject(new Error("Unable to locate package")),
    })
    await expect(choice()).rejects.toThrow(
      /apt-get install chromium.*CHROMIUM_PATH=[^]*Unable to locate[^]*the download was refused/,
    )
  })
})
