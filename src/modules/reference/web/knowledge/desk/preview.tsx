import { linkHints } from "../../../model/knowledge/markup/link-hints.ts";
import { countWords } from "../../../model/knowledge/markup/plain.ts";
import { directionOf } from "../../../model/knowledge/languages.ts";
import { MarkedUp } from "../marked-up.tsx";
import type { KnowledgeView } from "../view.ts";

type Props = {
  readonly view: KnowledgeView;
  readonly language: string;
  readonly title: string;
  readonly body: string;
};

/** How an article will look, how long it is, and what may be mended. */
export function Preview({ view, language, title, body }: Props) {
  const { t } = view;
  return (
    <section className="stack answer-preview" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("preview")}</h2>
      <div className="stack answer-sheet">
        <p className="answer-preview-title" lang={language} dir={directionOf(language)}>
          {title}
        </p>
        <MarkedUp source={body} language={language} />
      </div>
      <p className="small soft">{t("word-count", { count: countWords(body, language) })}</p>
      <Hints view={view} body={body} />
    </section>
  );
}

function Hints({ view: { t }, body }: Pick<Props, "view" | "body">) {
  const hints = linkHints(body);
  if (hints.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <h3>{t("link-hints")}</h3>
      <ul>
        {hints.map(({ address, hint }) => (
          <li key={address}>
            <code dir="ltr" className="answer-address">
              {address}
            </code>{" "}
            {t(`hint-${hint}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
