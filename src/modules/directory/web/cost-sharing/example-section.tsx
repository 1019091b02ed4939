import { Button, Select } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { View } from "../view.ts";
import type { Names, Reckoning } from "./reckoning.ts";
import { WorkedExample } from "./worked-example.tsx";

type Props = {
  readonly view: View;
  readonly names: Names;
  readonly reckoning: Reckoning;
  /** Code of the library whose steps are shown; the first where it has none. */
  readonly chosen: string | null;
  /** Where another library is chosen. */
  readonly path: string;
};

/** The steps of one library, and the choice of another. */
export function ExampleSection({ view, names, reckoning, chosen, path }: Props) {
  const t = deskWords(view.locale);
  const { shares } = reckoning;
  const share = shares.find(({ library }) => library === chosen) ?? shares[0];
  if (!share) return null;
  const name = names(share.library);
  return (
    <section className="stack" aria-labelledby="example">
      <h3 id="example">{t("cost-example")}</h3>
      <p className="soft">{t("cost-example-lead", { library: name })}</p>
      <WorkedExample view={view} name={name} reckoning={reckoning} workings={share.workings} />
      {shares.length > 1 && (
        <form className="cluster no-print" action={`${path}#example`} method="get">
          <Select
            name="library"
            label={t("cost-example-choose")}
            value={share.library}
            options={shares.map(({ library }) => ({ value: library, label: names(library) }))}
          />
          <Button>{t("cost-example")}</Button>
        </form>
      )}
    </section>
  );
}
