import type { z } from "zod";
import type { Locale } from "#kernel/i18n";

/** How soon a mail comes: by itself, with others every morning, or not at all. */
export type MailRhythm = "at-once" | "daily" | "never";
export type PushRhythm = "at-once" | "never";
/** How news of one kind reaches a person besides the notice centre, which keeps everything. */
export type Rhythms = { readonly mail: MailRhythm; readonly push: PushRhythm };

/** What a notice is about, as plain values: they are stored, and put into words when somebody looks. */
export type NoticeParams = Readonly<Record<string, string | number>>;

/** A notice in words: its first line, and what to know or do. */
export type Said = { readonly title: string; readonly text: string };

/** A kind of news as a module describes it, in one language. */
export type NoticeWords<Params> = {
  /** What the settings call it: "Answers to my requests". */
  readonly label: string;
  /**
   * What may stand on a locked screen for anybody to read: "There is news about a request of yours."
   * It takes no values, so that no title ever stands there.
   */
  readonly outline: string;
  readonly title: (params: Params) => string;
  readonly text: (params: Params) => string;
};

/** A kind of news, as `manifest.notices` registers it. */
export type NoticeKind<Params extends NoticeParams = NoticeParams> = {
  /** Module and occasion, kept in rows: "lending.request-answered". */
  readonly name: string;
  readonly schema: z.ZodType<Params>;
  readonly usual: Rhythms;
  /** False for what a person must not miss (a recall): its mail always comes, also in a pause. */
  readonly maySilence: boolean;
  readonly label: (locale: Locale) => string;
  readonly outline: (locale: Locale) => string;
  /**
   * The notice in words. For stored values that this kind cannot put into words, those of another
   * version of the module, what it says of every notice: none is lost, and none hides the others.
   */
  readonly say: (locale: Locale, params: unknown) => Said;
};

type Description<Params extends NoticeParams> = {
  readonly name: string;
  readonly params: z.ZodType<Params>;
  /** Default `at-once`. */
  readonly mail?: MailRhythm;
  /** Default `at-once`: on devices where the person asked for it, and only there. */
  readonly push?: PushRhythm;
  /** Default true. */
  readonly maySilence?: boolean;
  readonly words: (locale: Locale) => NoticeWords<Params>;
};

/** Describes a kind of news once, for the module that tells it and for its manifest. */
export function defineNotice<Params extends NoticeParams>(
  described: Description<Params>,
): NoticeKind<Params> {
  const { name, params: schema, words, mail = "at-once", push = "at-once" } = described;
  return {
    name,
    schema,
    usual: { mail, push },
    maySilence: described.maySilence ?? true,
    label: (locale) => words(locale).label,
    outline: (locale) => words(locale).outline,
    say: (locale, stored) => {
      const said = words(locale);
      const read = schema.safeParse(stored);
      try {
        if (read.success) return { title: said.title(read.data), text: said.text(read.data) };
      } catch {
        // Told by the outline, as below.
      }
      return { title: said.label, text: said.outline };
    },
  };
}
