import { FormButton } from "#ui";
import type { NoticeT } from "../../messages/notices-index.ts";

type StopProps = {
  readonly t: NoticeT;
  /** What the kinds of news are called. */
  readonly labels: readonly string[];
  readonly done: boolean;
  readonly path: string;
};

/** Which mail would end, and the button that ends it. */
export function StopPage({ t, labels, done, path }: StopProps) {
  return (
    <div className="stack stack-wide">
      <h1>{t("stop-title")}</h1>
      {labels.length === 0 ? (
        <p>{t("stop-nothing")}</p>
      ) : (
        <>
          {!done && <p className="lead">{t("stop-text")}</p>}
          <ul>
            {labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
          <p>{t("stop-keeps")}</p>
          {!done && (
            <FormButton action={path} look="primary">
              {t("stop-action")}
            </FormButton>
          )}
        </>
      )}
      <p>
        <a href="/my/notices/settings">{t("stop-more")}</a>
      </p>
    </div>
  );
}
