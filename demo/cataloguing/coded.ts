import type { ControlField } from "#standards/marc";
import { codingOf, isOnline, physicalCode } from "./carrier.ts";
import type { Description } from "./description.ts";
import { control } from "./fields.ts";

/** MARC country codes of the places in the data files; other places are coded as unknown (xx). */
const countries: Readonly<Record<string, string>> = {
  London: "enk",
  Harmondsworth: "enk",
  Oxford: "enk",
  Cambridge: "enk",
  Leicester: "enk",
  Edinburgh: "stk",
  Cardiff: "wlk",
  "New York": "nyu",
  Boston: "mau",
  Reading: "mau",
  "Garden City": "nyu",
  Chicago: "ilu",
  Philadelphia: "pau",
  Berkeley: "cau",
  "Los Angeles": "cau",
  Paris: "fr ",
  Berlin: "gw ",
  München: "gw ",
  "Frankfurt am Main": "gw ",
  Leipzig: "gw ",
  Zürich: "sz ",
  Madrid: "sp ",
  Barcelona: "sp ",
  "Buenos Aires": "ag ",
  México: "mx ",
  Bogotá: "ck ",
  Santiago: "cl ",
  Valparaíso: "cl ",
  Zaragoza: "sp ",
  Sevilla: "sp ",
  Granada: "sp ",
  Valencia: "sp ",
  "Nueva York": "nyu",
  "El Paso": "txu",
  Xalapa: "mx ",
  Morelia: "mx ",
  "La Habana": "cu ",
  Medellín: "ck ",
  Cali: "ck ",
  Lima: "pe ",
  Caracas: "ve ",
  Montevideo: "uy ",
  Córdoba: "ag ",
  Quito: "ec ",
  Managua: "nq ",
  "San José": "cr ",
  Lisboa: "po ",
  "Rio de Janeiro": "bl ",
  Milano: "it ",
  Torino: "it ",
  Stockholm: "sw ",
  København: "dk ",
  Oslo: "no ",
  Amsterdam: "ne ",
  Warszawa: "pl ",
  Praha: "xr ",
  Budapest: "hu ",
  İstanbul: "tu ",
  Helsinki: "fi ",
  Moskva: "ru ",
  "Sankt-Peterburg": "ru ",
  Leningrad: "ru ",
  Kyïv: "un ",
  Lʹviv: "un ",
  Kharkiv: "un ",
  Sofii͡a: "bu ",
  Plovdiv: "bu ",
  Athēna: "gr ",
  "al-Qāhirah": "ua ",
  Būlāq: "ua ",
  Bayrūt: "le ",
  Baghdād: "iq ",
  "Tel-Aviv": "is ",
  Yerushalayim: "is ",
  Tihrān: "ir ",
  Beijing: "cc ",
  Shanghai: "cc ",
  Nanjing: "cc ",
  Taibei: "ch ",
  Tōkyō: "ja ",
  Kyōto: "ja ",
  Sŏul: "ko ",
  Pʻaju: "ko ",
  "Naī Dillī": "ii ",
  Dillī: "ii ",
  Bambaī: "ii ",
  Ilāhābād: "ii ",
  Toronto: "onc",
  Sydney: "at ",
};

const two = (number: number) => String(number).padStart(2, "0");

/** Moment the record was made: YYMMDD for 008, and the full stamp of 005. Always in the past. */
function made({ choose }: Description): { day: string; stamp: string } {
  const year = 1996 + choose.below("year made", 29);
  const day = two(1 + choose.below("month made", 12)) + two(1 + choose.below("day made", 28));
  const clock =
    two(8 + choose.below("hour made", 10)) +
    two(choose.below("minute made", 60)) +
    two(choose.below("second made", 60));
  return { day: two(year % 100) + day, stamp: `${year}${day}${clock}.0` };
}

/** Leader of a new record. Position 9 says UTF-8; the writer sets it otherwise for MARC-8. */
export function leader(of: Description): string {
  const { type } = codingOf(of.edition.work);
  const level = of.profile.extent === "bare" ? "5" : " ";
  const rules = of.rda ? "i" : "a";
  return `00000n${type} a2200000${level}${of.profile.isbd ? rules : "c"} 4500`;
}

/** Control fields 005, 007 and 008. */
export function codedFields(of: Description): ControlField[] {
  const { day, stamp } = made(of);
  const code = physicalCode(of.edition.work);
  return [
    control("005", stamp),
    ...(code ? [control("007", code)] : []),
    control("008", fixedData(of, day)),
  ];
}

const audienceCodes = { adult: " ", children: "j", "young adult": "d" } as const;

/** The forty positions of 008; those that only specialists use are left as "no attempt to code". */
function fixedData(of: Description, day: string): string {
  const { work, year } = of.edition;
  const date =
    year === null ? "nuuuu    " : work.form === "journal" ? `c${year}9999` : `s${year}    `;
  const material = `||||${audienceCodes[work.audience]}${itemCode(of)}|||||||| ${literaryCode(of)}|`;
  return `${day}${date}${countries[work.place ?? ""] ?? "xx "}${material}${work.language} d`;
}

function itemCode({ edition: { work } }: Description): string {
  if (isOnline(work)) return "o";
  return work.genres.includes("Large type books") ? "d" : " ";
}

function literaryCode({ edition: { work } }: Description): string {
  if (work.form === "film") return "v";
  if (work.form !== "book" && work.form !== "ebook") return "|";
  return /fiction|novel|stories/i.test([...work.subjects, ...work.genres].join(" ")) ? "1" : "0";
}
