import { Disclosure } from "#ui";
import type { RequestCase } from "../../../actions/desk/read-request.ts";
import type { CaseWords } from "../../../messages/desk-case-index.ts";
import { rotaWords } from "../../../messages/rota-words.ts";
import { codeWords } from "../state-words.ts";
import type { LendingDesk } from "../lending-desk.ts";

export type RotaListProps = {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly rota: RequestCase["rota"];
  readonly names: ReadonlyMap<string, string>;
};
type Entry = RequestCase["rota"][number];

/** Whom we ask, in order, and why; and who is not asked. */
export function RotaList({ desk, t, rota, names }: RotaListProps) {
  const asked = rota.filter(({ state }) => state !== "left-out");
  const left = rota.filter(({ state }) => state === "left-out");
  return (
    <section className="stack" aria-labelledby="rota">
      <h2 id="rota">{t("rota")}</h2>
      {asked.length === 0 ? (
        <p className="soft">{t("rota-none")}</p>
      ) : (
        <ol className="desk-rota">
          {asked.map((entry) => (
            <li key={entry.position} className="stack stack-tight">
              <p>
                <bdi>{names.get(entry.supplier) ?? entry.supplier}</bdi>:{" "}
                <strong>{t(`rota-${entry.state}`)}</strong>
                {entry.reason && ` (${codeWords(desk.locale, entry.reason)})`}
              </p>
              {entry.answerBy && (
                <p className="small soft">{t("answer-by", { when: desk.when(entry.answerBy) })}</p>
              )}
              <Whys desk={desk} t={t} entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <Disclosure label={t("rota-left-out", { count: left.length })}>
          <ul>
            {left.map((entry) => (
              <li key={entry.position}>
                <bdi>{names.get(entry.supplier) ?? entry.supplier}</bdi>:{" "}
                {leftOutWords(desk, entry)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function Whys(props: { readonly desk: LendingDesk; readonly t: CaseWords; readonly entry: Entry }) {
  const whys = props.entry.why.filter(isWhy);
  if (whys.length === 0) return null;
  const words = rotaWords(props.desk.locale);
  return (
    <Disclosure label={props.t("rota-why")}>
      <ul>
        {whys.map((why) => (
          <li key={why.respect}>{words.why(why)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function leftOutWords({ locale }: LendingDesk, { reason, why }: Entry): string {
  const value = why.find(isWhy)?.value ?? {};
  return rotaWords(locale).leftOut({ reason: reason ?? "", value });
}

type Why = Parameters<ReturnType<typeof rotaWords>["why"]>[0];
const isWhy = (one: unknown): one is Why =>
  typeof one === "object" && one !== null && "respect" in one && "value" in one;
