import { createElement, type ReactNode } from "react";

export interface ProgressProps {
  readonly id: string;
  readonly label: string;
  /** Leave out while it is not known how much there is to do. */
  readonly value?: number;
  readonly max?: number;
  /** The same in words, e.g. "812 of 4,000 records, 3 failures". */
  readonly text: string;
  /** Address of server-sent steps (`elements/progress.ts`); the page itself sets `refresh` for readers without script. */
  readonly src?: string;
  /** What can be done meanwhile: leave, stop. */
  readonly actions?: ReactNode;
}

/** Long work: how far it is, in a bar and in words. */
export function Progress({ id, label, value, max = 100, text, src, actions }: ProgressProps) {
  const content = (
    <div className="progress">
      <label className="progress-label" htmlFor={id}>
        {label}
      </label>
      <progress id={id} value={value} max={max} aria-describedby={`${id}-text`} />
      <p className="progress-text" id={`${id}-text`} role="status" data-text="">
        {text}
      </p>
      {actions && <div className="cluster">{actions}</div>}
    </div>
  );
  return src ? createElement("cs-progress", { src }, content) : content;
}
