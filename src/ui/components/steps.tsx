import { Icon } from "../icons/icon.tsx";

export interface Step {
  readonly label: string;
  readonly text?: string;
  readonly state: "done" | "current" | "ahead";
  /** Back to a step that is done. */
  readonly href?: string;
}

export interface StepsProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Said to screen readers before a step that is done, e.g. "Done:". */
  readonly words: { readonly done: string };
}

/** The stations of a longer way: where one is, what lies behind and ahead. */
export function Steps({ label, steps, words }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label, text, state, href }, index) => (
        <li
          key={label}
          className={`step step-${state}`}
          aria-current={state === "current" ? "step" : undefined}
        >
          <span className="step-number" aria-hidden="true">
            {state === "done" ? <Icon name="check" /> : index + 1}
          </span>
          <span className="step-words">
            {state === "done" && <span className="visually-hidden">{words.done} </span>}
            <span className="step-label">{href ? <a href={href}>{label}</a> : label}</span>
            {text && <span className="step-text">{text}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
