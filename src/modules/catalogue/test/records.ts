import { type DataField, type MarcRecord, writeIso2709 } from "#standards/marc";

/** What a test says of a record; the rest is a book of 1996. */
export type Sample = {
  readonly number?: string;
  readonly title?: string;
  readonly author?: string;
  readonly year?: number;
  readonly pages?: number;
  readonly language?: string;
  readonly isbn?: string;
  readonly subject?: string;
  /** Leader/05. */
  readonly status?: "c" | "d" | "n";
  /** Barcode and status of each copy; the branch is MAIN. */
  readonly copies?: readonly (readonly [barcode: string, status: string])[];
};

/** A record as ISO 2709. */
export function record(sample: Sample): Buffer {
  const written = writeIso2709(marc(sample));
  if (!written.ok) throw new Error(written.reason.code);
  return Buffer.from(written.bytes);
}

/** Records one after the other, as a file has them. */
export function file(...samples: readonly Sample[]): Buffer {
  return Buffer.concat(samples.map(record));
}

const plain: Required<Omit<Sample, "number" | "isbn" | "subject">> = {
  title: "A plain title for testing",
  author: "Austen, Jane",
  year: 1996,
  pages: 474,
  language: "eng",
  status: "c",
  copies: [],
};

export function marc(sample: Sample): MarcRecord {
  const { title, year, pages, language, status, copies } = { ...plain, ...sample };
  const { author = plain.author } = sample;
  return {
    leader: `00000${status}am a2200000 a 4500`,
    fields: [
      ...optional("001", sample.number).map(({ tag, value }) => ({ tag, value })),
      { tag: "008", value: `960101s${year}    enk           000 1 ${language} d` },
      ...optional("020", sample.isbn).map(({ tag, value }) => field(tag, "a", value)),
      ...optional("100", author || undefined).map(({ tag, value }) => field(tag, "a", value)),
      { ...field("245", "a", title), ind1: "1", ind2: "0" },
      field("260", "a", "London", "b", "Penguin", "c", `${year}.`),
      field("300", "a", `${pages} p.`),
      ...optional("650", sample.subject).map(({ tag, value }) => field(tag, "a", value)),
      ...copies.map(([barcode, text]) =>
        field("852", "a", "LIB", "b", "MAIN", "c", "Stacks", "p", barcode, "y", text),
      ),
    ],
  };
}

function optional(
  tag: string,
  value: string | undefined,
): readonly { tag: string; value: string }[] {
  return value === undefined ? [] : [{ tag, value }];
}

function field(tag: string, ...parts: readonly string[]): DataField {
  const subfields = [];
  for (let at = 0; at < parts.length; at += 2)
    subfields.push({ code: parts[at] ?? "", value: parts[at + 1] ?? "" });
  return { tag, ind1: " ", ind2: " ", subfields };
}
