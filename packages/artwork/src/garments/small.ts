import type { Kit } from "./kit.js"
import type { Cloths } from "./tops.js"

/** The zipped pouch, embroidered in front, with a corded pull. */
export function pouch(kit: Kit, { main, trim }: Cloths): void {
  const bag =
    "M130,400C140,376 160,366 186,364L774,364C800,366 820,376 830,400L846,838C844,880 820,900" +
    " 786,902C580,912 380,912 174,902C140,900 116,880 114,838Z"
  kit.panel(bag, main, { x: 0, y: 20, scale: 1 })
  kit.fold("M114,838L130,400L176,372C168,560 160,740 176,900C140,900 116,880 114,838Z", 0.26)
  kit.fold("M846,838L830,400L784,372C792,560 800,740 784,900C820,900 844,880 846,838Z", 0.3)
  kit.fold(
    "M114,850C300,880 660,880 846,850L846,838C844,880 820,900 786,902C580,912 380,912 174,902" +
      "C140,900 116,880 114,838Z",
    0.36,
  )
  kit.fold("M150,420C300,400 660,400 810,420L812,470C660,440 300,440 148,470Z", 0.28, true)
  kit.panel(
    "M126,356C130,340 150,330 180,328L780,328C810,330 830,340 834,356L836,410L124,410Z",
    trim, { y: 200 },
  )
  kit.raw(
    `<path d="M142 384H818" stroke="#3b2412" stroke-width="15"/><path d="M146 384H814" ` +
      `stroke="#cfae68" stroke-width="9" stroke-dasharray="4 3.4"/>` +
      `<circle cx="776" cy="384" r="13" ` +
      `fill="#b98d3e"/><path d="M776 396c10 40 40 60 36 120-2 26-22 30-26 6-2-44-16-80-10-126Z" ` +
      `fill="#701d19"/><path ` +
      `d="M781 410c10 36 28 60 24 110M777 420c4 30 14 60 16 96" fill="none" ` +
      `stroke="#e2ab62" stroke-width="1.6" stroke-dasharray="5 4"/>`,
  )
  kit.stitch(
    "M132,404L828,404M132,820C134,866 150,886 180,888C380,898 580,898 780,888C810,886 826,866" +
      " 828,820",
  )
}

/** A mango of offcuts on a ring: each slip of cloth another block. */
export function keyring(kit: Kit, { main, trim }: Cloths): void {
  kit.raw(
    `<circle cx="452" cy="236" r="104" fill="none" stroke="#5b5148" stroke-width="19"/>` +
      `<circle cx="452" cy="236" r="104" fill="none" stroke="#c9bfae" stroke-width="11"/>` +
      `<circle cx="452" cy="236" r="107" fill="none" stroke="#fffaf0" stroke-width="3" ` +
      `stroke-dasharray="130 520"/><path d="M470 338c8 44 4 80 12 120" stroke="#4a2f18" ` +
      `stroke-width="16" fill="none"/><path d="M470 338c8 44 4 80 12 120" stroke="#b1763d" ` +
      `stroke-width="9" stroke-dasharray="8 4" fill="none"/>`,
  )
  const mango =
    "M486,450C600,456 706,560 716,716C724,880 628,1010 480,1040C380,1058 268,1040 214,980" +
    "C196,958 206,932 236,932C258,930 262,910 262,880C262,790 270,700 306,610C340,520 400,448" +
      " 486,450Z"
  kit.panel(mango, main, { x: 0, y: 300, scale: 1.15 })
  const slips = [
    ["M486,450C600,456 706,560 716,716L560,700L440,452Z", trim, 20],
    ["M716,716C724,880 628,1010 480,1040L500,830L560,700Z", main, -40],
    ["M480,1040C380,1058 268,1040 214,980C196,958 206,932 236,932C258,930 262,910 262,880" +
      "L500,830Z", trim, 62],
  ] as const
  for (const [path, cloth, turn] of slips) {
    kit.panel(path, cloth, { x: 380, y: 300, turn, scale: 1.1 })
    kit.stitch(path)
  }
  kit.fold(
    "M214,980C268,1040 380,1058 480,1040C628,1010 724,880 716,716C690,860 600,960 470,980" +
      "C370,994 280,990 214,980Z",
    0.42,
  )
  kit.fold(
    "M340,600C300,700 290,800 300,860C320,760 360,640 440,520C400,520 360,560 340,600Z",
    0.4, true,
  )
  kit.stitch("M486,464C592,470 692,568 702,716C710,870 620,994 478,1024C382,1042 276,1026 226,970")
  kit.raw(
    `<path d="M492 452c40-70 130-84 176-40-40 56-122 74-176 40Z" fill="#26452f"/>` +
      `<path ` +
      `d="M498 448c50-34 100-44 160-36M540 432l16-26M580 418l14-18M548 438l30 8" fill="none" ` +
      `stroke="#a3b871" stroke-width="3" stroke-dasharray="6 4" stroke-linecap="round"/>`,
  )
}

/** The gift box from above, lid beside it: rolled scarf, pouch, and the story card. */
export function giftBox(kit: Kit, { main, trim }: Cloths): void {
  kit.shape("M560,120L900,176L868,520L520,452Z", "#7b4a22")
  kit.panel("M560,120L900,176L890,288L548,226Z", main, { x: 520, y: 60, turn: 9, scale: 0.6 })
  kit.fold("M520,452L868,520L872,476L524,412Z", 0.3)
  kit.shape("M92,430L868,430L868,1060L92,1060Z", "#5e3717")
  kit.shape("M112,450L848,450L848,1040L112,1040Z", "#2c190b")
  kit.shape("M124,468L836,468L836,1030L124,1030Z", "#efe3ca")
  tissue(kit)
  const roll = "M150,520C190,492 230,490 262,500L262,990C230,1004 186,1002 150,980Z"
  for (let i = 0; i < 3; i++) {
    const [x, y] = [i * 96, i % 2 ? 6 : 0]
    const moved = roll.replace(
      /(-?[\d.]+),(-?[\d.]+)/g,
      (_, px: string, py: string) => `${Number(px) + x},${Number(py) + y}`,
    )
    kit.panel(moved, main, { x: 60 + i * 40, y: 380, turn: 4, scale: 0.62 })
    kit.fold(`M${150 + x},520L${178 + x},506L${178 + x},996L${150 + x},980Z`, 0.42)
    kit.fold(`M${206 + x},500L${226 + x},498L${226 + x},996L${206 + x},998Z`, 0.3, true)
  }
  kit.raw(
    `<path d="M144 744h322" stroke="#701d19" stroke-width="22"/>` +
      `<path d="M144 738h322" stroke="#a3473a" stroke-width="3"/>` +
      `<path d="M300 744c-30-40-70-30-60 0s40 20 60 0c30-40 70-30 60 0s-40 20-60 0Z" ` +
      `fill="#8a2a24" stroke="#4c1411" stroke-width="2"/>`,
  )
  const bag =
    "M508,500C510,490 516,486 526,486L792,486C802,486 808,490 810,500L812,726C810,738 804,742" +
    " 794,742L524,742C514,742 508,738 506,726Z"
  kit.panel(bag, trim, { x: 402, y: 358, scale: 0.54 })
  kit.fold("M506,700L812,700L812,742L506,742Z", 0.34)
  kit.raw(
    `<path d="M514 508H804" stroke="#3b2412" stroke-width="10"/>` +
      `<path d="M516 508H802" stroke="#cfae68" stroke-width="6" stroke-dasharray="3 3"/>`,
  )
  kit.stitch("M514,524L804,524")
  card(kit)
}

function tissue(kit: Kit): void {
  kit.fold("M124,468L836,468L836,500L124,500Z", 0.5)
  kit.raw(
    `<path d="M124 600l80-40 60 70 90-60 110 50 80-70 120 60 172-50V1030H124Z" fill="#f8f0de"/>` +
      `<path d="M124 900l120-70 90 60 140-80 160 90 202-60V1030H124Z" fill="#e7d9bd"/>`,
  )
}

function card(kit: Kit): void {
  kit.raw(
    `<g transform="rotate(-4 660 880)">` +
      `<rect x="524" y="774" width="276" height="214" fill="#1e1915" ` +
      `fill-opacity=".25"/><rect x="520" y="768" width="276" height="214" fill="#fffcf6"/>` +
      `<rect x="534" y="782" width="248" height="186" fill="none" stroke="#7b4a22" ` +
      `stroke-opacity=".5"/><path ` +
      `d="M604 846c10-26 40-34 54-14 10 16-4 32-18 26-12-4-10-20 2-20" ` +
      `fill="none" stroke="#1b2c52" stroke-width="6" stroke-linecap="round"/>` +
      `<path d="M560 896h196M560 918h196M560 940h120" stroke="#1e1915" stroke-opacity=".45" ` +
      `stroke-width="4"/></g>`,
  )
}
