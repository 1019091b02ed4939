import { z } from "zod";
import type { Locale } from "#kernel/i18n";
import { filesWords } from "../../messages/files-index.ts";
import { isPicture } from "../../model/files/kinds.ts";

const shape = z.object({
  file: z.object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    bytes: z.number(),
  }),
});

type Attached = z.infer<typeof shape>["file"];

/** The file that an entry came with; null for one that came with none. */
export function attachedTo(data: unknown): Attached | null {
  const read = shape.safeParse(data);
  return read.success ? read.data.file : null;
}

/** A file as its conversation shows it: the name, what it is and how large; a picture small. */
export function AttachedFile({
  file,
  locale,
  at,
}: {
  readonly file: Attached;
  readonly locale: Locale;
  /** Where the conversation's files are. */
  readonly at: string;
}) {
  const t = filesWords(locale);
  const href = `${at}/${file.id}`;
  const kind = file.name.split(".").at(-1)?.toUpperCase() ?? "";
  const kilobytes = Math.max(1, Math.round(file.bytes / 1024));
  return (
    <p className="said-file">
      {isPicture(file.type) && (
        <img className="said-picture" src={href} alt="" loading="lazy" decoding="async" />
      )}
      <a href={href} download aria-label={t("file", { name: file.name })}>
        <bdi>{file.name}</bdi>
      </a>{" "}
      <span className="soft small">{t("file-about", { kind, kilobytes })}</span>
    </p>
  );
}
