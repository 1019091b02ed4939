import { FormButton, LinkButton, Progress } from "#ui";
import type { Import } from "../../actions/imports/watch-imports.ts";
import type { Desk } from "./desk.ts";
import { isolated } from "./isolated.ts";
import { progressStep } from "./progress-step.ts";

/** How far an import is, and the way to stop it. */
export function RunningImport({
  desk,
  delivery,
}: {
  readonly desk: Desk;
  readonly delivery: Import;
}) {
  const { t, home, mayLoad } = desk;
  const address = `${home}/imports/${delivery.id}`;
  const { value, max, text } = progressStep(delivery, t);
  const stoppable = mayLoad && delivery.state !== "cancelling";
  return (
    <section className="stack">
      <Progress
        id="import-progress"
        label={t("progress-label", { file: isolated(delivery.fileName) })}
        {...(delivery.state === "waiting" ? {} : { value })}
        max={max}
        text={text}
        src={`${address}/progress`}
      />
      <p className="soft">{t("progress-leave")}</p>
      <div className="cluster">
        <LinkButton href={address}>{t("look-again")}</LinkButton>
        {stoppable && (
          <FormButton action={`${address}/cancellation`} icon="close">
            {t("cancel")}
          </FormButton>
        )}
      </div>
    </section>
  );
}
