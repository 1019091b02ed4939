import type { Piece } from "../../model/comparing/word-diff.ts";
import type { MatchingWords } from "../../messages/matching-index.ts";

/** A value with the words marked that the other record does not have: to the eye by more than colour, and aloud. */
export function MarkedText({
  pieces,
  t,
}: {
  readonly pieces: readonly Piece[];
  readonly t: MatchingWords;
}) {
  return (
    <bdi>
      {pieces.map(({ text, only }, at) =>
        only ? <Only key={at} text={text} t={t} /> : <span key={at}>{text}</span>,
      )}
    </bdi>
  );
}

/** Blanks and punctuation at its end are not part of the mark. */
function Only({ text, t }: { readonly text: string; readonly t: MatchingWords }) {
  const end = text.length - (/[\s\p{P}]+$/u.exec(text)?.[0].length ?? 0);
  return (
    <>
      <mark className="only-here">
        <span className="visually-hidden">{t("only-here")} </span>
        {text.slice(0, end)}
      </mark>
      {text.slice(end)}
    </>
  );
}
