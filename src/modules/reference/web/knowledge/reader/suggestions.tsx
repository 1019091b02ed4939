import { createElement } from "react";
import type { SuggestedAnswer } from "../../../actions/knowledge/suggest-answers.ts";
import { directionOf } from "../../../model/knowledge/languages.ts";
import { answerPath, answersPath } from "../../../model/knowledge/permalink.ts";
import type { KnowledgeView } from "../view.ts";

type LinksProps = {
  readonly view: KnowledgeView;
  /** Code of the library whose readers see them; null: the network. */
  readonly library: string | null;
  readonly found: readonly SuggestedAnswer[];
  /** Opened beside what is being written, which stays. */
  readonly beside?: boolean;
};

/** Answers as links. */
export function AnswerLinks({ view, library, found, beside }: LinksProps) {
  return (
    <ul className="answer-links">
      {found.map(({ article, text: { title, language } }) => {
        const lang = language === view.locale ? undefined : language;
        return (
          <li key={article.id} lang={lang} dir={lang && directionOf(language)}>
            <a
              href={answerPath(library, article)}
              target={beside ? "_blank" : undefined}
              rel={beside ? "noopener" : undefined}
            >
              {title}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** What the page must run for `AnswersWhileTyping`. */
export const ANSWERS_ELEMENT = "reference/answers-while-typing";

type TypingProps = {
  readonly view: KnowledgeView;
  readonly library: string | null;
  /** Id of the field in which somebody types. */
  readonly of: string;
  /** Said above what is found; left out: that it may be the answer. */
  readonly heading?: string;
};

/** Shows, where script runs, answers to what is being typed; to be put below the field. */
export function AnswersWhileTyping({ view, library, of, heading }: TypingProps) {
  return createElement("cs-answers", {
    src: `${answersPath(library)}/suggest?lang=${view.locale}`,
    of,
    heading: heading ?? view.t("perhaps-answered"),
    class: "answers-typing",
  });
}
