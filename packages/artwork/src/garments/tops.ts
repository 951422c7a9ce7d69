import { mirrored, type Kit } from "./kit.js"

/** The cloths of a garment by their part; `main` always, the others where the cut has them. */
export type Cloths = { main: string; trim: string }

const both = (path: string): string => path + mirrored(path)

const SHIRT_BODY =
  "M402,196C360,214 306,230 262,250C290,320 292,390 286,452C292,620 282,820 276,992" +
  "C340,1012 420,1016 480,1016L480,236Z"

/** The batik shirt with collar, placket and pocket; long or short sleeves. */
export function shirt(sleeves: "short" | "long") {
  return (kit: Kit, { main, trim }: Cloths): void => {
    kit.shape(
      "M396,196C430,168 530,168 564,196C560,236 520,262 480,270C440,262 400,236 396,196Z",
      "#1c120c",
    )
    kit.shape("M412,196C440,180 520,180 548,196L540,214C510,204 450,204 420,214Z", "#b89a70")
    if (sleeves === "long") longSleeves(kit, main)
    else shortSleeves(kit, main)
    kit.pair(SHIRT_BODY, main, { x: -20, y: -30, scale: 0.94 })
    kit.fold(both("M262,250C300,400 290,700 276,992L330,1000C318,760 330,470 318,300Z"), 0.38)
    kit.fold("M452,300L440,1000L520,1000L508,300Z", 0.16)
    kit.fold(
      both("M372,300C352,520 366,760 350,1000L392,1000C402,760 384,520 396,320Z"),
      0.16,
      true,
    )
    kit.fold(both("M330,470C350,500 390,520 420,520C390,545 340,530 322,510Z"), 0.2)
    kit.panel("M462,250L498,250L498,1016L462,1016Z", main, { x: -20, y: -34, scale: 0.94 })
    kit.stitch("M467,262L467,1012M493,262L493,1012")
    for (let y = 330; y < 960; y += 112) kit.button(480, y)
    kit.panel(
      "M556,438L658,430L662,536C640,552 590,560 562,546Z",
      main, { x: -19, y: -33, scale: 0.94 },
    )
    kit.stitch("M560,452L656,444M562,538C592,552 640,544 657,530")
    collar(kit, trim)
    kit.stitch("M280,978C340,998 420,1002 462,1002M498,1002C540,1002 620,998 680,978")
  }
}

function collar(kit: Kit, cloth: string): void {
  kit.pair(
    "M400,188C412,206 442,236 480,262L432,330C398,300 372,254 366,214C378,200 390,192 400,188Z",
    cloth,
    { x: -120, y: 60, turn: -28, scale: 0.94 },
  )
  kit.stitch(both("M398,198C412,218 440,244 470,264L432,320C404,292 380,252 374,218"))
  kit.fold(both("M432,330C410,318 384,288 368,226L352,250C362,300 400,345 428,350Z"), 0.3)
}

function shortSleeves(kit: Kit, cloth: string): void {
  const sleeve =
    "M264,249C226,276 170,372 128,474C160,506 214,528 262,534C280,504 288,470 286,448C294,390" +
    " 292,320 264,249Z"
  kit.pair(sleeve, cloth, { x: 60, y: 190, turn: -24, scale: 0.94 })
  kit.fold(both("M286,448C270,410 262,340 264,249L292,300L290,470Z"), 0.4)
  kit.fold(both("M128,474C170,500 220,518 262,534L266,510C220,500 174,480 140,452Z"), 0.28)
  kit.stitch(both("M136,460C168,490 220,512 266,518"))
}

function longSleeves(kit: Kit, cloth: string): void {
  const sleeve =
    "M264,249C214,296 176,460 150,640C138,730 128,820 120,900C146,914 182,920 208,918" +
    "C226,800 258,620 286,452C294,390 292,320 264,249Z"
  kit.pair(sleeve, cloth, { x: 20, y: 200, turn: -12, scale: 0.94 })
  kit.fold(both("M286,452C266,560 232,740 208,918L182,918C206,740 244,520 262,330Z"), 0.34)
  kit.fold(both("M176,560C200,580 226,590 250,586C226,612 194,606 170,590Z"), 0.25)
  kit.pair("M122,884L118,946C146,960 184,964 208,960L212,904C186,908 150,902 122,884Z", cloth, {
    x: 90,
    y: 120,
    turn: 76,
    scale: 0.94,
  })
  kit.stitch(both("M124,936C150,948 182,952 206,948M125,896C150,908 184,914 208,912"))
}

/** A woman's blouse: boat neck, shaped waist with a peplum, bell sleeves. */
export function blouse(kit: Kit, { main, trim }: Cloths): void {
  kit.shape(
    "M372,226C420,190 540,190 588,226C560,270 520,290 480,292C440,290 400,270 372,226Z",
    "#2a1420",
  )
  const sleeve =
    "M300,250C250,300 206,420 176,560C160,640 140,700 122,742C170,780 236,792 282,782" +
    "C286,700 296,560 306,462C312,390 316,310 300,250Z"
  kit.pair(sleeve, main, { x: 30, y: 190, turn: -14, scale: 0.9 })
  kit.fold(both("M306,462C296,560 286,700 282,782L250,786C262,660 276,460 292,340Z"), 0.36)
  kit.fold(both("M190,640C184,700 176,740 168,768L206,784C212,730 214,680 212,640Z"), 0.22)
  kit.pair(
    "M372,226C348,236 322,246 300,250C316,310 314,400 304,462C320,560 336,600 340,646" +
      "C388,660 436,664 480,664L480,292C440,290 400,270 372,226Z",
    main,
    { x: 0, y: 0, scale: 0.9 },
  )
  const peplum =
    "M340,640C320,740 290,850 264,944C330,974 410,986 480,986L480,664C436,664 388,660 340,640Z"
  kit.pair(peplum, main, { x: -60, y: 90, turn: 5, scale: 0.9 })
  kit.fold(both("M304,462C320,560 336,600 340,646L380,650C366,580 352,480 350,400Z"), 0.3)
  kit.fold(both("M372,660C362,780 346,880 330,966L366,976C380,870 392,770 400,664Z"), 0.3)
  kit.fold(both("M440,664C436,780 430,880 424,984L456,986C460,880 464,780 466,664Z"), 0.24)
  kit.panel(
    "M340,632C388,650 436,654 480,654C524,654 572,650 620,632L622,660C572,676 524,682 480,682" +
      "C436,682 388,676 338,660Z",
    trim,
    { x: 0, y: 300 },
  )
  const neckline =
    "M372,226C400,270 440,290 480,292C520,290 560,270 588,226L604,234C574,292 526,316 480,318" +
    "C434,316 386,292 356,234Z"
  kit.panel(neckline, trim, { x: 0, y: 60 })
  kit.stitch(both("M362,240C390,290 436,312 480,314"))
  kit.stitch(both("M268,932C332,960 410,972 480,972M128,734C172,768 236,780 282,770"))
  for (const y of [352, 402, 452, 502, 552, 602]) kit.button(480, y, "#e8c9b6")
  kit.edge("M480,318L480,640", 0.4)
}

/** A tunic: standing collar, short placket, long sleeves, side slits, falling wide. */
export function tunic(kit: Kit, { main, trim }: Cloths): void {
  kit.shape("M412,170C440,156 520,156 548,170L546,214C520,230 440,230 414,214Z", "#18221a")
  const sleeve =
    "M288,216C240,262 206,420 180,580C164,690 154,770 146,838C172,852 206,856 232,852" +
    "C250,740 282,560 306,424C316,340 312,270 288,216Z"
  kit.pair(sleeve, main, { x: 24, y: 170, turn: -13, scale: 0.86 })
  kit.fold(both("M306,424C282,560 250,740 232,852L206,854C230,690 266,480 284,300Z"), 0.34)
  kit.pair(
    "M414,178C370,196 326,208 288,216C312,280 316,350 306,424C296,560 264,860 240,1086" +
      "C320,1114 400,1122 480,1122L480,216Z",
    main,
    { x: 0, y: -20, scale: 0.86 },
  )
  kit.fold(both("M306,424C296,560 264,860 240,1086L292,1102C304,860 330,560 332,400Z"), 0.32)
  kit.fold(both("M400,500C390,720 380,920 370,1112L412,1118C420,920 426,720 428,520Z"), 0.24)
  kit.fold("M470,520L462,1122L500,1122L492,520Z", 0.16)
  kit.panel("M460,208L500,208L500,548L480,570L460,548Z", trim, { x: 0, y: 0 })
  kit.stitch("M465,214L465,545L480,561L495,545L495,214")
  for (const y of [262, 330, 398, 466]) kit.button(480, y, "#d9b98c")
  kit.pair(
    "M480,216C450,214 424,202 412,172C404,176 398,184 396,190C410,222 444,240 480,244Z",
    trim, {
    x: 0,
    y: 20,
  })
  kit.pair(
    "M146,806L140,852C170,868 206,872 234,868L240,820C206,826 172,822 146,806Z",
    trim, { y: 300 },
  )
  kit.edge(both("M252,960C258,1000 250,1050 242,1086"), 0.6, 2.4)
  kit.stitch(both("M246,1072C322,1100 400,1108 480,1108"))
}
