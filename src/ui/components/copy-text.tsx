import { createElement } from "react";

export interface CopyTextProps {
  readonly text: string;
  readonly words: { readonly copy: string; readonly copied: string };
}

/** A text to take along, with a button that copies it where script runs (`elements/copy.ts`). */
export function CopyText({ text, words }: CopyTextProps) {
  const content = (
    <code className="copy-text" data-text="" dir="auto">
      {text}
    </code>
  );
  return createElement("cs-copy", { label: words.copy, done: words.copied }, content);
}
