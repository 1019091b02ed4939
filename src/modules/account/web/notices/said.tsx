import type { ReactNode } from "react";
import { Notice } from "#ui";
import { type NoticeT, noticeWords } from "../../messages/notices-index.ts";
import type { Web } from "../answer.tsx";

/** The messages of notices in the visitor's language. */
export function noticeWordsOf(c: Web): NoticeT {
  return noticeWords(c.get("visit").locale);
}

/** Tells what was just done, with the way back where there is one. */
export function Done(props: { readonly text: string; readonly undo?: ReactNode }) {
  return (
    <Notice tone="ok" announce="status" action={props.undo}>
      <p>{props.text}</p>
    </Notice>
  );
}
