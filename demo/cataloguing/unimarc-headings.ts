import type { DataField } from "#standards/marc";
import { data, type Part } from "./fields.ts";
import { lcshField } from "./subjects.ts";
import type { Work } from "./work.ts";

/** A personal name as UNIMARC keeps it: $a family name, $b the rest, $f dates. */
export function headingSubfields(name: string, dates: string | null | undefined): Part[] {
  const [entry, rest] = name.split(/\s*[,،]\s*/, 2);
  return [
    ["a", entry],
    ["b", rest],
    ["f", dates],
  ];
}

const tags: Readonly<Record<string, string>> = {
  "600": "600",
  "610": "601",
  "650": "606",
  "651": "607",
};

/** MARC 21 subdivision codes and those of UNIMARC 6xx: topic x, place y, period z, form j. */
const codes: Readonly<Record<string, string>> = { a: "a", x: "x", z: "y", y: "z", v: "j" };

/** Subject and form headings in the 6xx block: 600, 606, 607 and 608. */
export function subjectHeadings(work: Work): DataField[] {
  const subjects = work.subjects.map((subject) => converted(lcshField(subject)));
  const genres = work.genres.map((genre) =>
    data("608", "  ", [
      ["a", genre],
      ["2", "lcgft"],
    ]),
  );
  return [...subjects, ...genres];
}

function converted(field: DataField): DataField {
  const parts = field.subfields.flatMap(({ code, value }): Part[] =>
    field.tag === "600" && code === "a"
      ? splitName(value)
      : [[codes[code] ?? code, value.replace(/\.$/, "")]],
  );
  return data(tags[field.tag] ?? "606", field.tag === "600" ? " 1" : "  ", [...parts, ["2", "lc"]]);
}

/** "Picasso, Pablo, 1881-1973" in its parts. */
function splitName(heading: string): Part[] {
  const match = /^([^,]+)(?:, (.*?))?(?:, ((?:approximately )?-?\d.*?))?\.?$/.exec(heading);
  return [
    ["a", match?.[1] ?? heading],
    ["b", match?.[2]],
    ["f", match?.[3]],
  ];
}
