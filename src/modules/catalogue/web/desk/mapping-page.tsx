import { Notice } from "#ui";
import type { StatusWord } from "../../actions/preview-mapping.ts";
import { CatalogueFrame } from "./catalogue-frame.tsx";
import { MappingForm, type MappingFormProps } from "./mapping-form.tsx";
import { MappingPreview, type MappingPreviewProps } from "./mapping-preview.tsx";

export type MappingPageProps = MappingFormProps &
  MappingPreviewProps & {
    readonly saved: boolean;
    readonly unclear: readonly StatusWord[];
  };

/** Says where the records of a library have its copies, and tries it on one of them. */
export function MappingPage(props: MappingPageProps) {
  const { desk, saved } = props;
  const { t, mayLoad } = desk;
  return (
    <CatalogueFrame desk={desk} part="mapping" lead={t("mapping-lead")} help={t("mapping-help")}>
      {saved && (
        <Notice tone="ok" announce="status">
          <p>{t("mapping-saved")}</p>
        </Notice>
      )}
      {mayLoad ? (
        <MappingForm {...props} />
      ) : (
        <Notice>
          <p>{t("mapping-watch-only")}</p>
        </Notice>
      )}
      <MappingPreview {...props} />
    </CatalogueFrame>
  );
}
