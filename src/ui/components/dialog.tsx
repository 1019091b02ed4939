import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export interface DialogProps {
  /** The id at which a `Button` with the same `popoverTarget` opens it. */
  readonly id: string;
  readonly title: string;
  readonly words: { readonly close: string };
  readonly children: ReactNode;
}

/** A sheet above the page, by the native popover: opens without script, closes by Escape or a press beside it. */
export function Dialog({ id, title, words, children }: DialogProps) {
  return (
    <div className="dialog" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
      <div className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <Button type="button" look="quiet" size="small" icon="close" popoverTarget={id}>
          {words.close}
        </Button>
      </div>
      {children}
    </div>
  );
}
