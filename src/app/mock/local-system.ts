import type { ServiceProblem } from "#standards/ncip";
import type { Answer } from "./script.ts";

export type MockUser = {
  readonly card: string;
  readonly name: string;
  readonly password: string | null;
  readonly blocked: boolean;
};

export type MockItem = {
  readonly barcode: string;
  readonly title: string;
  readonly author: string;
  /** Made for a borrowed book, and not shown in the catalogue. */
  readonly temporary: boolean;
  holder: string | null;
  due: Temporal.Instant | null;
  renewals: number;
  recalled: boolean;
};

type MockRequest = { readonly id: string; readonly user: string; readonly barcode: string };

/** Why the system does not do it, in the standard's words and in its own. */
export class Refused extends Error {
  readonly problem: ServiceProblem | "Temporary Processing Failure";
  constructor(problem: Refused["problem"], detail: string) {
    super(detail);
    this.problem = problem;
  }
}

export type MockSystemOptions = {
  readonly users: readonly (Pick<MockUser, "card" | "name"> & Partial<MockUser>)[];
  readonly items: readonly { readonly barcode: string; readonly title: string }[];
  readonly answer: Answer;
  readonly now: () => Temporal.Instant;
};

const LOAN_HOURS = 24 * 21;
const MOST_RENEWALS = 2;

/** A library's circulation, in memory: what a real system does, without a library behind it. */
export class LocalSystem {
  readonly users: ReadonlyMap<string, MockUser>;
  readonly items = new Map<string, MockItem>();
  readonly requests = new Map<string, MockRequest>();
  readonly charges: { readonly card: string; readonly amount: string }[] = [];
  readonly #options: MockSystemOptions;

  constructor(options: MockSystemOptions) {
    this.#options = options;
    const users = options.users.map((user) => ({ password: null, blocked: false, ...user }));
    this.users = new Map(users.map((user) => [user.card, user]));
    for (const { barcode, title } of options.items) this.#shelve(barcode, title, "", false);
  }

  /** @throws Refused */
  user(card: string): MockUser {
    this.#outage();
    const user = this.users.get(card);
    if (!user || this.#options.answer === "unknown-user")
      throw new Refused("Unknown User", `no reader has the card ${card}`);
    return { ...user, blocked: user.blocked || this.#options.answer === "user-blocked" };
  }

  /** @throws Refused */
  item(barcode: string): MockItem {
    this.#outage();
    const item = this.items.get(barcode);
    if (!item || this.#options.answer === "unknown-item")
      throw new Refused("Unknown Item", `no item has the barcode ${barcode}`);
    return item;
  }

  /** A hold. The same request again is the same hold. @throws Refused */
  request(id: string, card: string, barcode: string): MockRequest {
    const known = this.requests.get(id);
    if (known) return known;
    this.#mayBorrow(card);
    this.#circulates(this.item(barcode));
    const request = { id, user: card, barcode };
    this.requests.set(id, request);
    return request;
  }

  /** @throws Refused */
  cancel(id: string): MockRequest {
    this.#outage();
    const known = this.requests.get(id);
    if (!known) throw new Refused("Unknown Request", `no request has the number ${id}`);
    this.requests.delete(id);
    return known;
  }

  /** A temporary item for a borrowed book, held for its reader. The same request again makes nothing new. @throws Refused */
  accept(request: string, barcode: string, title: string, author: string, card: string | null) {
    this.#outage();
    if (card !== null) this.user(card);
    const known = this.items.get(barcode);
    if (known && !known.temporary)
      throw new Refused("Duplicate Item", `${barcode} is an item of the library's own`);
    const item = known ?? this.#shelve(barcode, title, author, true);
    if (card !== null) this.requests.set(request, { id: request, user: card, barcode });
    return item;
  }

  /** @throws Refused */
  checkOut(card: string, barcode: string): MockItem {
    this.#mayBorrow(card);
    const item = this.item(barcode);
    this.#circulates(item);
    if (item.holder !== null && item.holder !== card)
      throw new Refused("Resource Cannot Be Provided", "it is lent to somebody else");
    if (item.holder === card) return item;
    item.holder = card;
    item.due = this.#options.now().add({ hours: LOAN_HOURS });
    for (const [id, { barcode: held, user }] of this.requests)
      if (held === barcode && user === card) this.requests.delete(id);
    return item;
  }

  /** What is in already may be checked in again. @throws Refused */
  checkIn(barcode: string): MockItem & { readonly before: string | null } {
    const item = this.item(barcode);
    const before = item.holder;
    Object.assign(item, { holder: null, due: null, renewals: 0, recalled: false });
    return { ...item, before };
  }

  /** @throws Refused */
  renew(card: string, barcode: string): MockItem {
    this.#mayBorrow(card);
    const item = this.item(barcode);
    if (item.holder === null) throw new Refused("Item Not Checked Out", "it is not lent");
    if (item.holder !== card)
      throw new Refused("Item Not Checked Out To This User", "it is lent to somebody else");
    if (item.recalled || item.renewals >= MOST_RENEWALS)
      throw new Refused("Maximum Renewals Exceeded", "it was renewed often enough");
    item.renewals += 1;
    item.due = (item.due ?? this.#options.now()).add({ hours: LOAN_HOURS });
    return item;
  }

  /** @throws Refused */
  recall(barcode: string): MockItem {
    const item = this.item(barcode);
    if (item.holder === null) throw new Refused("Item Not Checked Out", "it is not lent");
    item.recalled = true;
    return item;
  }

  /** @throws Refused */
  charge(card: string, amount: string): number {
    this.user(card);
    return this.charges.push({ card, amount });
  }

  /** Only what was made for a borrowed book can go. @throws Refused */
  remove(barcode: string): void {
    const item = this.item(barcode);
    if (!item.temporary) throw new Refused("Item Access Denied", "it is the library's own");
    this.items.delete(barcode);
    for (const [id, { barcode: held }] of this.requests)
      if (held === barcode) this.requests.delete(id);
  }

  #shelve(barcode: string, title: string, author: string, temporary: boolean): MockItem {
    const rest = { holder: null, due: null, renewals: 0, recalled: false };
    const item = { barcode, title, author, temporary, ...rest };
    this.items.set(barcode, item);
    return item;
  }

  #mayBorrow(card: string): void {
    if (this.user(card).blocked) throw new Refused("User Blocked", "this card is blocked");
  }

  #circulates({ barcode }: MockItem): void {
    if (this.#options.answer === "not-for-loan")
      throw new Refused("Item Does Not Circulate", `${barcode} is not for loan`);
  }

  #outage(): void {
    if (this.#options.answer === "temporary-failure")
      throw new Refused("Temporary Processing Failure", "the system is being backed up");
  }
}
