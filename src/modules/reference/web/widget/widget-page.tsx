import {
  Button,
  CopyText,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
  WhatIsThis,
} from "#ui";
import type { WidgetWords } from "../../messages/widget-index.ts";
import { DeskTabs } from "../desk/desk-tabs.tsx";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

export interface WidgetPageProps {
  readonly desk: ReferenceDesk;
  readonly t: WidgetWords;
  readonly typed: { readonly sites: string; readonly hue: string };
  /** In words, by field. */
  readonly faults: Readonly<Record<string, string>>;
  readonly saved: boolean;
  /** Whether any page may hold the window now. */
  readonly held: boolean;
  readonly lines: string;
  readonly sources: string;
}

/** Where staff set the question window up, and take the lines for their own pages. */
export function WidgetPage(props: WidgetPageProps) {
  const { desk, t, saved, held } = props;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("widget")}
        lead={t("widget-lead")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("what-is-this-text")}</p>
          </WhatIsThis>
        }
      />
      {saved && (
        <Notice tone="ok" announce="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      <DeskTabs desk={desk} current="widget" />
      <SitesForm {...props} />
      {!held && (
        <Notice title={t("no-sites")}>
          <p>{t("no-sites-text")}</p>
        </Notice>
      )}
      <Lines {...props} />
      <section className="stack" aria-labelledby="preview">
        <h2 id="preview">{t("preview")}</h2>
        {/* Our own page; in a sandbox its forms and script could not be tried. */}
        {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
        <iframe
          className="widget-preview"
          src={`${desk.home}/widget/window`}
          title={t("preview")}
        />
      </section>
    </div>
  );
}

function SitesForm({ desk, t, typed, faults }: WidgetPageProps) {
  const errors = Object.entries(faults).map(([name, message]) => ({ name, message }));
  return (
    <Form action={`${desk.home}/widget`} label={t("widget")}>
      {errors.length > 0 && <ErrorSummary title={t("check-errors")} errors={errors} />}
      <TextArea
        name="sites"
        label={t("sites")}
        hint={t("sites-hint")}
        error={faults["sites"]}
        value={typed.sites}
        rows={4}
        dir="ltr"
      />
      <Field
        name="hue"
        label={t("hue")}
        hint={t("hue-hint")}
        error={faults["hue"]}
        value={typed.hue}
        inputMode="numeric"
        width="short"
      />
      <FormActions>
        <Button look="primary">{t("save")}</Button>
      </FormActions>
    </Form>
  );
}

function Lines({ t, lines, sources }: WidgetPageProps) {
  const copied = t("copied");
  return (
    <>
      <section className="stack widget-lines" aria-labelledby="lines">
        <h2 id="lines">{t("lines")}</h2>
        <p className="measure">{t("lines-lead")}</p>
        <CopyText text={lines} words={{ copy: t("copy"), copied }} />
      </section>
      <section className="stack widget-lines" aria-labelledby="policy">
        <h2 id="policy">{t("policy")}</h2>
        <p className="measure">{t("policy-lead")}</p>
        <CopyText text={sources} words={{ copy: t("copy-policy"), copied }} />
      </section>
    </>
  );
}
