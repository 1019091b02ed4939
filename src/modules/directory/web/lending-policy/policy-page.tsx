import { Disclosure } from "#ui";
import { policyWords } from "../../messages/policy-index.ts";
import { DirectoryFrame } from "../desk/directory-frame.tsx";
import { CopyCheck } from "./copy-check.tsx";
import type { PolicyPageProps } from "./policy-props.ts";
import { RuleForm, SettingsForm } from "./policy-forms.tsx";
import { RuleTable } from "./rule-table.tsx";

/** What the library lends: its rules, what holds as a whole, and what would happen to a copy. */
export function PolicyPage(props: PolicyPageProps) {
  const { view, library, policy, check, edited } = props;
  const t = policyWords(view.locale);
  return (
    <DirectoryFrame view={view} library={library} part="lending-policy">
      {edited === null ? (
        <>
          <section className="stack" id="rule">
            <h2>{t("rules")}</h2>
            <RuleTable view={view} policy={policy} branches={props.branches} base={props.base} />
            <Disclosure label={t("add-rule")} open={Object.keys(props.rule.faults).length > 0}>
              <RuleForm {...props} />
            </Disclosure>
          </section>
          {check && <CopyCheck {...props} check={check} />}
          <section className="stack">
            <h2>{t("settings")}</h2>
            <SettingsForm view={view} state={props.settings} base={props.base} />
          </section>
        </>
      ) : (
        <section className="stack" id="rule">
          <h2>{t("change-rule", { number: edited })}</h2>
          <RuleForm {...props} />
        </section>
      )}
    </DirectoryFrame>
  );
}
