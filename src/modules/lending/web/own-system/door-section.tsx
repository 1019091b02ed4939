import { Button, CopyText, Field, Form, FormActions, FormButton, Notice } from "#ui";
import type { OwnSystemDoor } from "../../actions/own-system/let-in.ts";
import type { OwnSystemWords } from "../../messages/own-system-index.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";

export type DoorProps = {
  readonly desk: LendingDesk;
  readonly t: OwnSystemWords;
  readonly action: string;
  readonly door: OwnSystemDoor | null;
  /** The password that was just made; shown this once. */
  readonly token: string | null;
  readonly url: string;
  readonly agency: string;
  readonly faults: Readonly<Record<string, string>>;
};

/** How the own system asks us: where, as whom, and with which password. */
export function DoorSection(props: DoorProps) {
  const { desk, t, action, door, token, url, agency, faults } = props;
  return (
    <section className="stack" aria-labelledby="door">
      <h2 id="door">{t("door")}</h2>
      <p>
        {t("door-lead")} <bdi className="nowrap">{url}</bdi>
      </p>
      {token !== null && (
        <Notice tone="ok" announce="status">
          <p>{t("door-token")}</p>
          <p>
            <CopyText text={token} words={{ copy: t("copy"), copied: t("copied") }} />
          </p>
        </Notice>
      )}
      <p className="soft">
        {door
          ? t("door-open", { agency: door.agency, since: desk.when(door.madeAt) })
          : t("door-shut")}
      </p>
      <Form action={`${action}/door`} label={t("door-make")}>
        <Field
          name="agency"
          label={t("door-agency")}
          value={agency === "" ? (door?.agency ?? "") : agency}
          error={faults["agency"]}
          required
          maxLength={100}
          autoComplete="off"
          dir="ltr"
        />
        <FormActions>
          <Button>{t("door-make")}</Button>
        </FormActions>
      </Form>
      {door && (
        <FormButton action={`${action}/door/removal`} look="quiet">
          {t("door-remove")}
        </FormButton>
      )}
    </section>
  );
}
