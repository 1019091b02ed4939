import { CopyText, DataList, LinkButton, PageHeader, Table } from "#ui";
import type { ReactNode } from "react";
import { type ApiWords, apiKeyOf } from "../../messages/api-index.ts";
import { type ApiParameter, type DescribedApi, examplePath } from "./described-api.ts";
import { parameterKind } from "./parameter-kind.ts";

type ApiPageProps = {
  readonly t: ApiWords;
  readonly api: DescribedApi;
  /** Where the description for programs lies. */
  readonly description: string;
  readonly server: string;
};
type Operation = DescribedApi[number]["operations"][number];

const rules = [
  "rule-errors",
  "rule-paging",
  "rule-caching",
  "rule-limits",
  "rule-stability",
] as const;

/** The API for people who write programs, made from its description. */
export function ApiPage(props: ApiPageProps) {
  const { t, api, description } = props;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("page-title")}
        lead={t("page-lead")}
        actions={
          <LinkButton href={description} icon="download">
            {t("page-description")}
          </LinkButton>
        }
      />
      <section className="stack stack-tight" aria-labelledby="rules">
        <h2 id="rules">{t("page-rules")}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{t(rule)}</li>
          ))}
        </ul>
      </section>
      {api.map(({ name, about, operations }) => (
        <section key={name} className="stack" aria-labelledby={`tag-${name}`}>
          <h2 id={`tag-${name}`}>
            <Said t={t} text={about} />
          </h2>
          {operations.map((operation) => (
            <OperationPart key={operation.operationId} {...props} operation={operation} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OperationPart({ t, server, operation }: ApiPageProps & { readonly operation: Operation }) {
  const { operationId, path, summary, description, parameters, responses } = operation;
  const example = examplePath(path, parameters);
  return (
    <section className="stack stack-tight" aria-labelledby={operationId}>
      <h3 id={operationId}>
        <Said t={t} text={summary} />
      </h3>
      <p>
        <code dir="ltr">GET {path}</code>
      </p>
      <p className="measure">
        <Said t={t} text={description} />
      </p>
      {parameters.length > 0 && <Parameters t={t} path={path} parameters={parameters} />}
      <h4>{t("page-answers")}</h4>
      <DataList
        items={Object.entries(responses).map(([status, { description: text }]) => ({
          label: status,
          value: <Said t={t} text={text} />,
        }))}
      />
      <h4>{t("page-example")}</h4>
      <CopyText
        text={`curl '${server}${example}'`}
        words={{ copy: t("copy"), copied: t("copied") }}
      />
      <p>
        <a href={example} rel="nofollow" aria-label={`${t("page-try")}: ${path}`}>
          {t("page-try")}
        </a>
      </p>
    </section>
  );
}

function Parameters(props: {
  readonly t: ApiWords;
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
}) {
  const { t, path, parameters } = props;
  return (
    <Table
      caption={t("page-parameters", { path })}
      captionHidden
      columns={[
        { key: "name", label: t("page-parameter"), heading: true, cell: nameOf },
        { key: "meaning", label: t("page-meaning"), cell: meaningIn(t) },
        { key: "kind", label: t("page-type"), cell: kindIn(t) },
      ]}
      rows={parameters}
      rowKey={({ name }) => name}
    />
  );
}

const nameOf = ({ name }: ApiParameter): ReactNode => <code dir="ltr">{name}</code>;
const meaningIn =
  (t: ApiWords) =>
  ({ description }: ApiParameter): ReactNode => <Said t={t} text={description} />;
const kindIn =
  (t: ApiWords) =>
  (one: ApiParameter): ReactNode => <bdi>{parameterKind(t, one)}</bdi>;

/** A text of the description in the reader's language; in English, and marked so, where nobody has written it yet. */
function Said({ t, text }: { readonly t: ApiWords; readonly text: string }): ReactNode {
  const key = apiKeyOf(text);
  return key ? (
    t(key)
  ) : (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
}
