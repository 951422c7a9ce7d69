import type { Kit } from "./kit.js"
import type { Cloths } from "./tops.js"

/** A sarong, folded for the shelf: the kepala on top, the layers' edges below. */
export function foldedSarong(kit: Kit, { main, trim }: Cloths): void {
  for (let layer = 5; layer > 0; layer--) {
    const y = 950 + layer * 15
    const path =
      `M${158 + layer * 2},${y - 60}L${802 - layer * 2},${y - 60}` +
      `L${800 - layer * 3},${y}C600,${y + 9}` +
      ` 360,${y + 9} ${160 + layer * 3},${y}Z`
    kit.panel(path, layer % 2 ? main : trim, { x: 0, y: layer * 40, scale: 0.9 })
    kit.fold(`M150,${y - 8}L810,${y - 8}L806,${y + 12}L154,${y + 12}Z`, 0.34)
  }
  const top = "M150,210C330,200 630,200 810,210L804,940C600,956 360,956 156,940Z"
  kit.panel(top, main, { x: 0, y: -86, scale: 1 })
  kit.fold("M150,210L196,208L200,944L156,940Z", 0.22)
  kit.fold("M770,208L810,210L804,940L762,944Z", 0.3)
  kit.fold("M470,206L486,206L490,950L462,950Z", 0.26)
  kit.fold("M500,206L548,206L548,950L500,950Z", 0.2, true)
  kit.fold("M156,900L804,900L804,946L156,946Z", 0.28)
  kit.stitch("M168,922C360,938 600,938 792,922")
}

/** A long scarf over a rail: one end in front, one behind, with fringes. */
export function hangingScarf(kit: Kit, { main }: Cloths): void {
  fringe(kit, 492, 742, 806)
  kit.panel("M486,170L748,170L742,806L492,806Z", main, { x: 300, y: 60, scale: 0.86 })
  kit.fold("M486,170L748,170L742,806L492,806Z", 0.34)
  kit.fold("M560,190L540,806L580,806L596,190ZM668,190L664,806L700,806L708,190Z", 0.26)
  kit.raw(
    `<rect x="120" y="150" width="720" height="20" rx="10" fill="#6d4a2b"/>` +
      `<rect x="120" y="152" width="720" height="6" rx="3" fill="#b08556"/>`,
  )
  fringe(kit, 226, 552, 1050)
  const fall =
    "M250,166C252,140 540,140 542,166C548,400 536,620 552,1050C440,1062 330,1062 226,1050" +
    "C246,700 238,420 250,166Z"
  kit.panel(fall, main, { x: 0, y: 0, scale: 0.86 })
  kit.fold("M318,180C300,460 312,760 288,1056L332,1058C350,760 340,460 356,180Z", 0.3)
  kit.fold("M428,180C424,460 440,760 436,1060L480,1058C476,760 464,460 470,180Z", 0.28)
  kit.fold("M250,166L278,160C270,460 270,760 250,1052L226,1050C246,700 238,420 250,166Z", 0.3)
  kit.fold("M372,180C366,460 380,760 366,1060L406,1060C410,760 396,460 404,180Z", 0.24, true)
  kit.fold("M250,166C252,140 540,140 542,166L542,196C540,176 252,176 250,196Z", 0.34, true)
}

function fringe(kit: Kit, left: number, right: number, y: number): void {
  let path = ""
  for (let x = left + 5; x < right; x += 9) {
    const sway = ((x * 7) % 5) - 2
    path += `M${x},${y - 3}C${x + sway},${y + 22} ${x - sway},${y + 40} ${x + sway * 1.6},${y + 62}`
  }
  kit.raw(
    `<path d="${path}" fill="none" stroke="#e8dbc0" stroke-width="3" stroke-linecap="round"/>`,
  )
  kit.raw(`<path d="${path}" fill="none" stroke="#5a3a1e" stroke-opacity=".35" stroke-width="1"/>`)
}

/** A square scarf laid flat, one corner turned over to show its back. */
export function squareScarf(kit: Kit, { main }: Cloths): void {
  const square =
    "M96,216C350,208 610,208 864,216C870,430 868,640 862,860L742,984C520,990 300,990 98,982" +
    "C92,730 92,470 96,216Z"
  kit.panel(square, main, { x: 96, y: 215, scale: 0.8 })
  kit.fold("M300,216C330,420 310,700 330,986L372,986C352,700 372,420 344,216Z", 0.16)
  kit.fold("M610,216C590,460 620,720 600,986L636,986C650,720 624,460 646,216Z", 0.16)
  kit.fold("M96,560C350,580 610,560 864,584L864,620C610,600 350,616 96,600Z", 0.14)
  const back = "M862,860C820,850 776,846 736,850C740,894 744,940 742,984C786,946 826,906 862,860Z"
  kit.panel(back, main, { x: 980, y: 700, turn: 90, scale: 0.8 })
  kit.shape(back, "#f3e7d0", 0.55)
  kit.fold("M736,850C740,894 744,940 742,984L716,984C714,930 714,880 712,842Z", 0.4)
}

/** A headcloth bound for wearing: crossed front, peak, knotted tips behind. */
export function udeng(kit: Kit, { main, trim }: Cloths): void {
  kit.panel(
    "M640,420C720,330 800,300 872,318C840,380 780,440 690,486Z",
    trim, { x: 60, y: 0, turn: 20 },
  )
  kit.panel(
    "M650,470C740,450 820,470 868,530C800,560 720,560 650,530Z",
    main, { turn: -16, x: 0, y: 200 },
  )
  const dome = "M196,640C196,420 330,296 488,296C640,296 748,420 752,640C620,700 330,700 196,640Z"
  kit.panel(dome, main, { x: 0, y: 0, scale: 0.8 })
  kit.fold("M196,640C196,420 330,296 488,296C360,340 270,460 262,664Z", 0.34)
  kit.fold("M752,640C748,420 640,296 488,296C620,340 690,460 690,664Z", 0.34)
  kit.fold("M420,330C360,420 340,540 344,680L384,684C386,540 410,430 460,320Z", 0.28)
  const left =
    "M180,560C280,610 420,640 560,560C650,508 700,470 766,470C776,560 772,650 762,728C600,800" +
    " 330,800 186,728C172,672 172,616 180,560Z"
  kit.panel(left, trim, { x: 0, y: 240, turn: -8, scale: 1 })
  kit.fold(
    "M180,560C280,610 420,640 560,560C650,508 700,470 766,470L766,502C700,506 650,548 570,596" +
      "C430,672 280,650 180,600Z",
    0.3, true,
  )
  const right =
    "M770,560C690,610 600,630 500,606C400,576 300,520 188,508C178,590 178,660 190,730C330,800" +
    " 600,800 764,730C776,672 778,616 770,560Z"
  kit.panel(right, main, { x: 20, y: 330, turn: 10, scale: 0.8 })
  kit.fold(
    "M188,508C300,520 400,576 500,606C600,630 690,610 770,560L770,590C690,644 600,664 490,638" +
      "C390,610 300,556 186,544Z",
    0.36, true,
  )
  kit.fold("M186,690C330,770 600,770 766,690L764,730C600,800 330,800 190,730Z", 0.4)
  kit.panel(
    "M640,452C690,430 740,436 760,470C764,520 730,556 684,556C644,550 626,500 640,452Z",
    trim, { turn: 30, x: 300 },
  )
  kit.fold("M640,452C690,430 740,436 760,470C720,470 680,490 660,540C644,520 632,490 640,452Z", 0.3)
  kit.stitch("M196,716C340,786 600,786 756,716")
}

/** The songkok: an oval crown and an upright band. */
export function songkok(kit: Kit, { main, trim }: Cloths): void {
  const wall =
    "M176,560C200,470 320,420 480,420C640,420 760,470 784,560L762,800C700,868 590,892 480,892" +
    "C370,892 260,868 198,800Z"
  kit.panel(wall, main, { x: 0, y: 0, scale: 0.9 })
  kit.fold("M176,560L198,800C226,838 270,862 320,876C290,780 280,660 290,520Z", 0.44)
  kit.fold("M784,560L762,800C734,838 690,862 640,876C670,780 680,660 670,520Z", 0.48)
  kit.fold("M400,600C404,700 410,800 420,890L500,892C496,800 492,700 490,600Z", 0.2, true)
  const crown =
    "M176,560C192,462 320,412 480,412C640,412 768,462 784,560C700,640 590,662 480,662C370,662" +
    " 260,640 176,560Z"
  kit.panel(crown, trim, { x: 0, y: 0, scale: 0.9 })
  kit.fold(
    "M176,560C260,640 370,662 480,662C590,662 700,640 784,560C760,620 640,690 480,690C320,690" +
      " 200,620 176,560Z",
    0.5,
  )
  kit.fold("M300,470C400,430 560,430 660,470C600,500 360,500 300,470Z", 0.3, true)
  kit.stitch("M192,566C270,634 370,652 480,652C590,652 690,634 768,566")
  kit.stitch("M206,786C270,850 370,876 480,876C590,876 690,850 754,786")
  kit.edge("M480,662L480,892", 0.25)
}

/** A tote: plain canvas above with the mark in thread, batik below, two webbing handles. */
export function tote(kit: Kit, { main, trim }: Cloths): void {
  const handle = (by: number): string =>
    `M${338 + by},430C${344 + by},220 ${400},128 480,128C560,128 ${616 - by},220 ${622 - by},430`
  kit.raw(`<path d="${handle(14)}" fill="none" stroke="#4a2f18" stroke-width="30"/>`)
  kit.panel(
    "M180,414L780,414L800,1030C800,1062 780,1080 748,1080L212,1080C180,1080 160,1062 160,1030Z",
    trim, {},
  )
  kit.panel(
    "M171,640L789,640L800,1030C800,1062 780,1080 748,1080L212,1080C180,1080 160,1062 160,1030Z",
    main, { scale: 0.9, y: 40 },
  )
  kit.fold("M180,414L230,414C222,640 214,860 222,1080L190,1078C168,1070 160,1056 160,1030Z", 0.26)
  kit.fold("M780,414L736,414C744,640 752,860 744,1080L780,1074C796,1066 800,1050 800,1030Z", 0.32)
  kit.fold("M300,700C320,820 310,960 330,1080L390,1080C360,960 370,820 350,700Z", 0.16)
  kit.fold("M160,1010L800,1010L800,1080L160,1080Z", 0.28)
  kit.raw(`<path d="${handle(0)}" fill="none" stroke="#7b4a22" stroke-width="30"/>`)
  kit.stitch(handle(-9))
  kit.stitch(handle(9))
  for (const x of [324, 608]) {
    kit.raw(`<path d="M${x} 420h30v74h-30z" fill="#7b4a22"/>`)
    kit.stitch(
      `M${x + 4},426L${x + 26},426L${x + 26},488L${x + 4},488` +
        `L${x + 26},426M${x + 4},426L${x + 26},488`,
    )
  }
  kit.stitch("M190,432L770,432M174,652L786,652")
  kit.edge("M171,640L789,640", 0.6, 2)
  mark(kit, 480, 560)
}

/** The house's mark, a gust of wind, in satin stitch. */
function mark(kit: Kit, x: number, y: number): void {
  const gust =
    `M${x - 62} ${y + 12}c18-44 70-58 94-26 18 26-6 56-32 46-20-8-16-34 4-34 12 0 16 12 8 18`
  kit.raw(
    `<g fill="none" stroke-linecap="round"><path d="${gust}" stroke="#1b2c52" stroke-width="11"/>` +
      `<path d="${gust}" stroke="#44659a" stroke-width="8" stroke-dasharray="1.6 2.2" ` +
      `stroke-linecap="butt"/><path d="M${x + 20} ${y - 34}c20-14 44-12 58 2" stroke="#701d19" ` +
      `stroke-width="8"/><path d="M${x + 20} ${y - 34}c20-14 44-12 58 2" stroke="#c0603e" ` +
      `stroke-width="5" stroke-dasharray="1.6 2.2" stroke-linecap="butt"/></g>`,
  )
}
