import type { BibliographicDescription } from "#standards/marc";
import { Cover, Disclosure, LinkButton, Menu, MenuItems } from "#ui";
import type { ReactNode } from "react";
import type { TitleView } from "../../model/titles/title.ts";
import { drawingOf } from "../forms.ts";
import { textLanguage } from "../languages.ts";
import { RecordComparison } from "./comparison.tsx";
import { TitleFacts } from "./facts.tsx";
import { Holdings } from "./holdings.tsx";
import type { LiveSetting } from "./live-setting.ts";
import type { TitleSetting } from "./title-setting.ts";

type TitlePageProps = TitleSetting & {
  readonly title: TitleView;
  readonly description: BibliographicDescription;
  readonly address: string;
  readonly live: LiveSetting;
  /** Where and how soon it can be had, in a line. */
  readonly fact: ReactNode;
  /** Another edition that can be had now, where this one cannot. */
  readonly instead: ReactNode;
  readonly actions: ReactNode;
  /** Other titles of the same work. */
  readonly editions: ReactNode;
  /** What reference managers read. */
  readonly citation: ReactNode;
};

/** One title: what it is, where it is, what each library says of it. */
export function TitlePage(props: TitlePageProps) {
  const { t } = props;
  return (
    <article className="stack stack-wide title-page">
      <TitleHead {...props} />
      <Holdings {...props} />
      <OnlineAccess {...props} />
      {props.editions}
      <About {...props} />
      <section className="stack" aria-labelledby="facts">
        <h2 id="facts">{t("facts")}</h2>
        <TitleFacts {...props} />
        <RecordComparison {...props} />
      </section>
      <p className="soft small permalink">
        {t("permalink")}: <a href={new URL(props.address).pathname}>{props.address}</a>
        {props.citation}
      </p>
    </article>
  );
}

function TitleHead({ title, description, t, actions, fact, instead }: TitlePageProps) {
  const { titles, languages, form } = description;
  const { main, original } = titles;
  const lang = textLanguage(main.full, languages.text[0]);
  return (
    <header className="title-head">
      <div className="title-cover">
        <Cover title={main.full} form={drawingOf[form]} src={`/covers/${title.id}.svg`} eager />
      </div>
      <div className="stack stack-tight title-words">
        <h1 lang={lang} dir="auto">
          {[main.proper, ...main.parts].join(". ")}
          {main.subtitle && <span className="title-subtitle">{main.subtitle}</span>}
        </h1>
        {original && (
          <p
            className="title-original"
            lang={textLanguage(original.full, languages.text[0])}
            dir="auto"
          >
            {original.full}
          </p>
        )}
        {main.responsibility && (
          <p className="lead" lang={lang} dir="auto">
            {main.responsibility}
          </p>
        )}
        {original?.responsibility && original.responsibility !== main.responsibility && (
          <p lang={textLanguage(original.responsibility, languages.text[0])} dir="auto">
            {original.responsibility}
          </p>
        )}
        <div id="title-fact">{fact}</div>
        {instead}
        <div className="cluster title-actions no-print">
          {actions}
          <LinkButton href={`/titles/${title.id}/cite`} look="quiet" icon="copy">
            {t("cite")}
          </LinkButton>
          <Menu label={t("take-along")} icon="download">
            <MenuItems items={exports(title.id, t)} />
          </Menu>
        </div>
      </div>
    </header>
  );
}

function exports(id: string, t: TitleSetting["t"]) {
  const item = (label: string, ending: string) => ({ label, href: `/titles/${id}.${ending}` });
  return [
    item(t("export-bibtex"), "bib"),
    item(t("export-ris"), "ris"),
    item(t("export-csl"), "csl.json"),
    item(t("export-mods"), "mods"),
    item(t("export-marcxml"), "marcxml"),
    item(t("export-iso2709"), "mrc"),
    item(t("export-json"), "json"),
  ];
}

function OnlineAccess({ description, t }: TitlePageProps) {
  if (description.links.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="online">
      <h2 id="online">{t("online-access")}</h2>
      <ul>
        {description.links.map(({ url, label, leadsTo }) => (
          <li key={url}>
            <a href={url} rel="external nofollow noreferrer">
              {leadsTo === "related"
                ? t("open-related", { label: label ?? hostOf(url) })
                : (label ?? t("open-online"))}
            </a>{" "}
            <span className="soft small no-print">{hostOf(url)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}

/** Summary in sight, long contents and notes folded. */
function About({ description, t }: TitlePageProps) {
  const { summary, contents, notes } = description;
  return (
    <>
      {summary && (
        <section className="stack stack-tight" aria-labelledby="summary">
          <h2 id="summary">{t("summary")}</h2>
          {summary.split("\n").map((paragraph) => (
            <p key={paragraph} className="measure" dir="auto">
              {paragraph}
            </p>
          ))}
        </section>
      )}
      <TextList label={t("contents")} texts={contents} />
      <TextList label={t("notes")} texts={notes} />
    </>
  );
}

function TextList({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Disclosure label={label} open={texts.length <= 12}>
      <ul>
        {texts.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
