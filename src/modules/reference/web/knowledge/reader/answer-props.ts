import type { SuggestedAnswer } from "../../../actions/knowledge/suggest-answers.ts";
import type { ArticleText, ToldArticle } from "../../../model/knowledge/article.ts";
import type { ReadersSeat } from "./readers.ts";

/** What the page of one answer shows. */
export type AnswerPageProps = {
  readonly seat: ReadersSeat;
  readonly article: ToldArticle;
  /** In the language that is shown. */
  readonly text: ArticleText;
  readonly note: string | null;
  readonly related: readonly SuggestedAnswer[];
  readonly path: string;
  /** Of the library, in the reader's language; null: the network. */
  readonly name: string | null;
  readonly rated: boolean;
  readonly faults: Readonly<Record<string, string>>;
};
