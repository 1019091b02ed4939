import { AnswersWhileTyping } from "../reader/suggestions.tsx";
import { ArticleForm } from "./article-form.tsx";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import { Preview } from "./preview.tsx";
import type { WritersSeat } from "./seat.ts";
import type { TypedArticle } from "./typed-article.ts";

type Props = {
  readonly seat: WritersSeat;
  readonly typed: TypedArticle;
  readonly preview: boolean;
};

/** An article that is not begun yet; while its title is typed, what is written already is shown. */
export function NewArticlePage({ seat, typed, preview }: Props) {
  const { view, root } = seat;
  const { title = "", body = "", language = view.locale } = typed.values;
  return (
    <KnowledgeFrame seat={seat} part={null} title={view.t("new-article")} help="article-help">
      {preview && <Preview view={view} language={language} title={title} body={body} />}
      <ArticleForm view={view} action={root} typed={typed} isNew>
        <AnswersWhileTyping
          view={view}
          library={seat.library?.code ?? null}
          of="f-title"
          heading={view.t("written-already")}
        />
      </ArticleForm>
    </KnowledgeFrame>
  );
}
