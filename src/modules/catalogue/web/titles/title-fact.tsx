import type { LiveAnswer } from "../../model/availability/live-copy.ts";
import type { TitleView } from "../../model/titles/title.ts";
import { type Fact, factOf, type FactSource } from "../find/fact.ts";
import { FactLine, sourceOf } from "../find/result-row.tsx";
import { holdersOf } from "./holdings.tsx";
import { liveTallies } from "./live-lines.ts";
import type { TitleSetting } from "./title-setting.ts";
import type { LiveTitle } from "./with-title.tsx";

/** Where and how soon a title can be had; by what libraries' own systems say where they were asked. */
export function titleFactOf(
  title: LiveTitle & TitleView,
  copies: FactSource["copies"],
  answers: ReadonlyMap<string, LiveAnswer>,
  { places }: Pick<TitleSetting, "places">,
): Fact {
  const { links, form } = title.lead.description;
  const holders = holdersOf(title);
  const delivered = copies.filter(({ library }) => answers.get(library)?.kind !== "found");
  const live = [...answers].flatMap(([code, answer]) =>
    answer.kind === "found" ? liveTallies(answer, code) : [],
  );
  return factOf(sourceOf({ links, form, holders }, [...live, ...delivered], places));
}

/** The same in a line. */
export function titleFact(
  title: LiveTitle & TitleView,
  copies: FactSource["copies"],
  answers: ReadonlyMap<string, LiveAnswer>,
  { places, find }: TitleSetting,
) {
  const fact = titleFactOf(title, copies, answers, { places });
  return <FactLine fact={fact} t={find} places={places} />;
}
