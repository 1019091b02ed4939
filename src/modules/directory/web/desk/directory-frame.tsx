import type { ReactNode } from "react";
import type { Library } from "#kernel/tenancy";
import { FormButton, Notice, PageHeader, Tabs, WhatIsThis } from "#ui";
import { policyWords } from "../../messages/policy-index.ts";
import { deskWords } from "../../messages/index.ts";
import type { View } from "../view.ts";

export type Part = "profile" | "branches" | "people" | "lending-policy";

export type DirectoryFrameProps = {
  readonly view: View;
  readonly library: Library;
  readonly part: Part;
  readonly children: ReactNode;
};

/** The heading and sides that the directory's pages of one library share. */
export function DirectoryFrame({ view, library, part, children }: DirectoryFrameProps) {
  const t = deskWords(view.locale);
  const home = `/desk/${library.code}/directory`;
  const tabs = [
    { key: "profile", href: home },
    { key: "branches", href: `${home}/branches` },
    { key: "people", href: `${home}/people` },
    { key: "lending-policy", href: `${home}/lending-policy` },
  ] as const;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("directory")}
        above={
          <p className="small">
            <a href={`/libraries/${library.code}`}>{t("see-public-page")}</a>
          </p>
        }
        help={
          <WhatIsThis label={t("what-is-this")}>
            {part === "lending-policy" ? (
              <p>{policyWords(view.locale)("policy-help")}</p>
            ) : (
              <p>{t("directory-help")}</p>
            )}
          </WhatIsThis>
        }
      />
      <Tabs
        label={t("directory")}
        tabs={tabs.map(({ key, href }) => ({
          label: key === "lending-policy" ? policyWords(view.locale)("policy") : t(`tab-${key}`),
          href,
          current: key === part,
        }))}
      />
      {children}
    </div>
  );
}

/** Says that something was saved. */
export function SavedNotice({ view }: { view: View }) {
  return (
    <Notice tone="ok" announce="status">
      <p>{deskWords(view.locale)("saved")}</p>
    </Notice>
  );
}

/** Says that something was removed, with the way back. */
export function RemovedNotice(props: {
  readonly view: View;
  readonly what: string;
  /** Where undoing is posted, with what. */
  readonly undo: string;
  readonly fields?: Readonly<Record<string, string>>;
}) {
  const t = deskWords(props.view.locale);
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        <FormButton action={props.undo} fields={props.fields} icon="undo" size="small">
          {t("undo")}
        </FormButton>
      }
    >
      <p>{t("removed", { what: props.what })}</p>
    </Notice>
  );
}
