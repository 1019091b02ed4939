import type { ArticleText } from "../../../model/knowledge/article.ts";
import { plainText } from "../../../model/knowledge/markup/plain.ts";

/** A question with its answer in the words of schema.org (`FAQPage`). */
export function answerJsonLd({ title, body, language, at }: ArticleText, url: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    "@id": url,
    inLanguage: language,
    dateModified: at.toISOString(),
    mainEntity: [
      {
        "@type": "Question",
        name: title,
        acceptedAnswer: { "@type": "Answer", text: plainText(body) },
      },
    ],
  };
}
