import { data } from "./fields.ts";
import type { DataField } from "#standards/marc";
import type { Form, Work } from "./work.ts";

interface Coding {
  /** Leader positions 6 and 7. */
  readonly type: string;
  /** AACR2 general material designation, for 245 $h. */
  readonly designation: string | null;
  /** RDA content, media and carrier: term and code for 336, 337, 338. */
  readonly content: readonly [string, string];
  readonly media: readonly [string, string];
  readonly carrier: readonly [string, string];
}

const text = ["text", "txt"] as const;
const unmediated = ["unmediated", "n"] as const;
const volume = ["volume", "nc"] as const;
const computer = ["computer", "c"] as const;
const online = ["online resource", "cr"] as const;

const codings: Readonly<Record<Form, Coding>> = {
  book: { type: "am", designation: null, content: text, media: unmediated, carrier: volume },
  ebook: {
    type: "am",
    designation: "electronic resource",
    content: text,
    media: computer,
    carrier: online,
  },
  audiobook: {
    type: "im",
    designation: "sound recording",
    content: ["spoken word", "spw"],
    media: computer,
    carrier: online,
  },
  film: {
    type: "gm",
    designation: "videorecording",
    content: ["two-dimensional moving image", "tdi"],
    media: ["video", "v"],
    carrier: ["videodisc", "vd"],
  },
  music: {
    type: "jm",
    designation: "sound recording",
    content: ["performed music", "prm"],
    media: ["audio", "s"],
    carrier: ["audio disc", "sd"],
  },
  score: {
    type: "cm",
    designation: "music",
    content: ["notated music", "ntm"],
    media: unmediated,
    carrier: volume,
  },
  map: {
    type: "em",
    designation: "cartographic material",
    content: ["cartographic image", "cri"],
    media: unmediated,
    carrier: ["sheet", "nb"],
  },
  journal: { type: "as", designation: null, content: text, media: unmediated, carrier: volume },
  game: {
    type: "rm",
    designation: "game",
    content: ["three-dimensional form", "tdf"],
    media: unmediated,
    carrier: ["object", "nr"],
  },
  manuscript: {
    type: "tm",
    designation: "manuscript",
    content: text,
    media: unmediated,
    carrier: volume,
  },
  website: {
    type: "ai",
    designation: "electronic resource",
    content: text,
    media: computer,
    carrier: online,
  },
};

/** Whether the work is read on a screen and has no copy in a branch. */
export function isOnline(work: Work): boolean {
  return (
    work.form === "ebook" || work.form === "website" || Boolean(work.pages?.startsWith("1 online"))
  );
}

/** The coding of a work: that of its form, corrected where the carrier differs. */
export function codingOf(work: Work): Coding {
  const coding = codings[work.form];
  if (isOnline(work)) return { ...coding, media: computer, carrier: online };
  if (work.form !== "audiobook") return coding;
  return { ...coding, media: ["audio", "s"], carrier: ["audio disc", "sd"] };
}

/** Fields 336 to 338 (RDA 6.9, 3.2, 3.3). */
export function carrierFields(work: Work): DataField[] {
  const { content, media, carrier } = codingOf(work);
  return [
    data("336", "  ", [
      ["a", content[0]],
      ["b", content[1]],
      ["2", "rdacontent"],
    ]),
    data("337", "  ", [
      ["a", media[0]],
      ["b", media[1]],
      ["2", "rdamedia"],
    ]),
    data("338", "  ", [
      ["a", carrier[0]],
      ["b", carrier[1]],
      ["2", "rdacarrier"],
    ]),
  ];
}

/** Field 007 for what is read on a screen or played; books in the hand need none. */
export function physicalCode(work: Work): string | null {
  if (isOnline(work)) return "cr |||||||||||";
  if (work.form === "film") return "vd cvaizq";
  return work.form === "music" || work.form === "audiobook" ? "sd |||||||||||" : null;
}
