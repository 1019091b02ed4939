import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { MaterialForm } from "../icons/forms.ts";
import { Heading, type HeadingLevel } from "./heading.tsx";

export interface ResultItemProps {
  readonly href: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Language of title and names (BCP 47), so that voices and fonts fit. */
  readonly lang?: string | undefined;
  readonly who?: ReactNode;
  readonly when?: ReactNode;
  readonly form: MaterialForm;
  readonly formLabel: string;
  /** A `Cover`. */
  readonly cover?: ReactNode;
  /** An `AvailabilityLine`. */
  readonly availability?: ReactNode;
  /** A passage that shows why it was found; may hold `<mark>`. */
  readonly passage?: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: HeadingLevel;
}

/** One title in a list of results: what stands in its line of a `ResultList`. */
export function ResultItem(props: ResultItemProps) {
  const { href, title, subtitle, lang, who, when, form, formLabel, cover, level = 2 } = props;
  return (
    <>
      {cover}
      <div className="result-body">
        <Heading level={level} className="result-title" lang={lang}>
          <a href={href}>
            {title}
            {subtitle && <span className="result-subtitle"> {subtitle}</span>}
          </a>
        </Heading>
        {who && (
          <p lang={lang} dir={lang ? "auto" : undefined}>
            {who}
          </p>
        )}
        <p className="result-facts">
          <span className="nowrap">
            <Icon name={form} /> {formLabel}
          </span>
          {when && <span>{when}</span>}
          {props.note && <span>{props.note}</span>}
        </p>
        {props.passage && <p className="result-passage">{props.passage}</p>}
        {props.availability}
        {props.actions && <div className="result-actions">{props.actions}</div>}
      </div>
    </>
  );
}

/** The results in their order; `start` is the rank of the first on this page. */
export function ResultList(props: {
  readonly label: string;
  readonly start?: number;
  readonly items: readonly { readonly key: string; readonly item: ReactNode }[];
}) {
  return (
    <ol className="results" aria-label={props.label} start={props.start}>
      {props.items.map(({ key, item }) => (
        <li key={key} className="result">
          {item}
        </li>
      ))}
    </ol>
  );
}
