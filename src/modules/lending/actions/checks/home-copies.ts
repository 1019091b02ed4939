import { type CopiesToLend, copiesToLend, tallyOf, titlesThatDo } from "#modules/catalogue";
import { libraryProfiles } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LiveAnswers } from "../rota/ask-holders.ts";

/** What the reader's own library has of a title. */
export type HomeCopies = {
  /** Copies that can be had there now; for a copy of some pages those too that stay in the house. */
  readonly there: number;
  readonly total: number;
  /** Where one stands, by the library's code of the branch. */
  readonly branch: string | null;
  readonly callNumber: string | null;
  /** Whether the library's own system has just said so. */
  readonly live: boolean;
  /** When the next is due back, where that is known. */
  readonly due: string | null;
};

export type HomeQuestion = {
  readonly library: LibraryId;
  readonly titleId: string | null;
  readonly anyEdition: boolean;
  readonly service: string;
  readonly live: LiveAnswers;
};

const none: HomeCopies = {
  there: 0,
  total: 0,
  branch: null,
  callNumber: null,
  live: false,
  due: null,
};

/**
 * Whether the library has the title itself, by its own system where that has answered, else as its catalogue
 * last told. Copies that its readers wait for are not there.
 */
export async function homeCopies(ctx: Ctx, question: HomeQuestion): Promise<HomeCopies> {
  const { titleId, anyEdition, library } = question;
  if (titleId === null) return none;
  const titles = await titlesThatDo(ctx, titleId, anyEdition);
  const own = (await copiesToLend(ctx, titles)).filter((some) => some.library.id === library);
  const code = (await libraryProfiles(ctx)).find(({ id }) => id === library)?.code ?? "";
  const told = titles.map((title) => {
    const stored = own.filter((some) => some.title === title);
    return liveHome(question, title, code) ?? storedHome(question, stored);
  });
  return told.find(({ there }) => there > 0) ?? told.find(({ total }) => total > 0) ?? none;
}

function liveHome({ live, service }: HomeQuestion, title: string, code: string): HomeCopies | null {
  const answer = live.get(title)?.get(code);
  if (answer?.kind !== "found" || !answer.complete) return null;
  const { free, reference, total, nextDue } = tallyOf(answer);
  const there = service === "Loan" ? free : free + reference;
  const first = answer.copies.find(({ status }) => status === "available");
  const { branch = null, callNumber = null } = first ?? {};
  return { there, total, branch, callNumber, live: true, due: nextDue };
}

function storedHome({ service }: HomeQuestion, stored: readonly CopiesToLend[]): HomeCopies {
  const useful = stored.filter(
    ({ status, loanable }) =>
      (status === "available" && (loanable !== false || service !== "Loan")) ||
      (status === "reference" && service !== "Loan"),
  );
  const sum = (some: readonly CopiesToLend[]) => some.reduce((all, { count }) => all + count, 0);
  return {
    there: sum(useful),
    total: sum(stored),
    branch: useful[0]?.branch ?? null,
    callNumber: useful[0]?.callNumber ?? null,
    live: false,
    due: null,
  };
}
