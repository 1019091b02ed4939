import { bestThresholds, type Figures, figuresAt, interval, type Judged } from "./measure.ts";
import { JOIN_FROM, SAME_FROM } from "../../src/modules/catalogue/model/matching/decide.ts";

const STRICT = 0.997;
const DRAWS = 1000;
const START = "<!-- figures of training -->";
const END = "<!-- end of training -->";

/** The page with the figures of these pairs in the place kept for them. */
export function report(page: string, judged: readonly Judged[]): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error("the page has no place for figures");
  return `${page.slice(0, start + START.length)}\n${tables(judged)}\n${page.slice(end)}`;
}

function tables(judged: readonly Judged[]): string {
  const { best, strict } = bestThresholds(judged, STRICT);
  const rows = [
    line("called the same", SAME_FROM, figuresAt(judged, SAME_FROM)),
    line("joined without asking", JOIN_FROM, figuresAt(judged, JOIN_FROM)),
    line("best F1", best.threshold, best),
    line(`precision ${STRICT}`, strict.threshold, strict),
  ];
  const f1 = interval(judged, (drawn) => figuresAt(drawn, SAME_FROM).f1, DRAWS);
  const recall = interval(judged, (drawn) => bestThresholds(drawn, STRICT).strict.recall, DRAWS);
  const barred = judged.filter((one) => one.barred && one.same).length;
  const text = [
    `${judged.length} pairs, ${judged.filter(({ same }) => same).length} of them the same; each judged by trees that had seen no record of its group.`,
    "",
    "| threshold | log-odds | precision | recall | F1 |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
    `95 % of ${DRAWS} draws of groups: F1 of what is called the same ${range(f1)}; recall at precision ${STRICT} ${range(recall)}.`,
    `${barred} pairs that the set calls the same are kept apart by form, language, part or doubt.`,
  ].join("\n");
  console.log(text);
  return text;
}

function line(name: string, threshold: number, { precision, recall, f1 }: Figures): string {
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(4));
  return `| ${name} | ${threshold.toFixed(2)} | ${figures.join(" | ")} |`;
}

function range([low, high]: readonly [number, number]): string {
  return `${low.toFixed(4)} to ${high.toFixed(4)}`;
}
