import { renderAll } from "./render-all.js"

/** `node packages/artwork/dist/render.js <outDir>`: draws what is missing or old. */
const [outDir] = process.argv.slice(2)
if (!outDir) {
  process.stderr.write("artwork: name the folder for the pictures, e.g. dist/pictures\n")
  process.exit(2)
}

const started = performance.now()
const report = await renderAll(outDir, {
  onProgress: (done, all, name) => process.stdout.write(`  ${done}/${all} ${name}\n`),
})
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(
  `artwork: ${report.rendered} pictures drawn, ${report.skipped} up to date, ${seconds} s\n`,
)
