import { StatTiles } from "#ui";
import { tallyOf } from "../../model/figures/counts.ts";
import { balanceOf } from "../../model/figures/dealings.ts";
import type { Spread } from "../../model/figures/times.ts";
import type { Counted } from "./counted.ts";

/** The figures to take in at one look. */
export function FigureTiles({ counted }: { readonly counted: Counted }) {
  const { view, figures } = counted;
  const { t, number, share, duration } = view;
  const all = tallyOf(figures.counts, "all");
  const part = (figure: "at-once" | "later" | "missed") => ({
    label: t(figure),
    value: number(all[figure]),
    note: t("share-of", { share: share(all[figure], all.asked) }),
  });
  const plain = (figure: "asked" | "open" | "withdrawn" | "abuse" | "merged") => ({
    label: t(figure),
    value: number(all[figure]),
  });
  const time = (label: string, { median, ninth }: Spread) => ({
    label,
    value: duration(median),
    ...(ninth === null ? {} : { note: t("ninth-is", { time: duration(ninth) }) }),
  });
  return (
    <StatTiles
      stats={[
        plain("asked"),
        part("at-once"),
        part("later"),
        part("missed"),
        plain("open"),
        plain("withdrawn"),
        plain("abuse"),
        plain("merged"),
        time(t("waited"), figures.times.waited),
        time(t("first-at-once"), figures.times.atOnce),
        time(t("first-later"), figures.times.later),
        ...hourTiles(counted),
      ]}
    />
  );
}

function hourTiles({ view: { t, duration }, figures: { library, dealings } }: Counted) {
  if (library === null) return [];
  const { givenSeconds, takenSeconds } = balanceOf(dealings, library);
  return [
    { label: t("hours-given"), value: duration(givenSeconds) },
    { label: t("hours-taken"), value: duration(takenSeconds) },
  ];
}
