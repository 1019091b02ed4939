import {
  type Action,
  noteMarks,
  type RequestingAgencyMessage,
  type RequestMessage,
  type Status,
  type SupplyingAgencyMessage,
} from "#standards/iso18626";
import type { SupplierManner } from "./manners.ts";

type Info = Omit<SupplyingAgencyMessage, "kind" | "header">;

/** A request as the mock supplies it. */
export type Supply = {
  status: Status;
  due: Temporal.Instant | null;
  readonly number: string;
};

const LOAN_HOURS = 24 * 28;

/** A supplier that does as it is told: what it says of a request, and to what the requester does. */
export class MockSupplier {
  readonly #manner: SupplierManner;
  readonly #now: () => Temporal.Instant;

  constructor(manner: SupplierManner, now: () => Temporal.Instant) {
    this.#manner = manner;
    this.#now = now;
  }

  /** What is said of a request, one message after the other. */
  answers(supply: Supply, { serviceInfo }: RequestMessage): readonly Info[] {
    const again = serviceInfo?.requestType !== undefined && serviceInfo.requestType !== "New";
    const manner = again && this.#manner === "retry" ? "loaned" : this.#manner;
    return this.#course(supply, manner);
  }

  /** What is said to an action. */
  reacts(supply: Supply, { action, note = "" }: RequestingAgencyMessage): readonly Info[] {
    const accepted = note.startsWith(noteMarks.accepted);
    if (action === "Notification") return accepted ? [this.#lend(supply)] : [];
    const reaction = this.#reactions[action];
    return reaction ? [reaction(supply)] : [];
  }

  #course(supply: Supply, manner: SupplierManner): readonly Info[] {
    return this.#courses[manner](supply);
  }

  readonly #courses: { readonly [Manner in SupplierManner]: (supply: Supply) => readonly Info[] } =
    {
      silent: () => [],
      loaned: (supply) => [this.#promise(supply), this.#lend(supply)],
      overdue: (supply) => [...this.#courses.loaned(supply), this.#change(supply, "Overdue")],
      recalled: (supply) => [...this.#courses.loaned(supply), this.#change(supply, "Recalled")],
      "will-supply": (supply) => [this.#promise(supply)],
      expect: (supply) => [
        this.#say(supply, "RequestResponse", "ExpectToSupply"),
        this.#lend(supply),
      ],
      copy: (supply) => [this.#promise(supply), this.#change(supply, "CopyCompleted")],
      unfilled: (supply) => [this.#unfilled(supply)],
      retry: (supply) => [this.#retry(supply)],
      conditions: (supply) => [this.#conditional(supply)],
    };

  readonly #reactions: { readonly [Name in Action]?: (supply: Supply) => Info } = {
    StatusRequest: (supply) => this.#say(supply, "StatusRequestResponse", supply.status),
    Cancel: (supply) => {
      const out = supply.due !== null;
      return this.#say(supply, "CancelResponse", out ? supply.status : "Cancelled", {
        answer: !out,
      });
    },
    Renew: (supply) => {
      supply.due = (supply.due ?? this.#now()).add({ hours: LOAN_HOURS });
      return this.#say(supply, "RenewResponse", "Loaned", { answer: true });
    },
    ShippedReturn: (supply) => {
      supply.due = null;
      return this.#say(supply, "StatusChange", "LoanCompleted");
    },
  };

  #promise(supply: Supply): Info {
    return this.#say(supply, "RequestResponse", "WillSupply");
  }

  #change(supply: Supply, status: Status): Info {
    return this.#say(supply, "StatusChange", status);
  }

  #lend(supply: Supply): Info {
    supply.due = this.#now().add({ hours: LOAN_HOURS });
    const sent = { dateSent: this.#now().toString(), itemId: `MOCK-${supply.number}` };
    return { ...this.#say(supply, "StatusChange", "Loaned"), deliveryInfo: sent };
  }

  #unfilled(supply: Supply): Info {
    return this.#say(supply, "RequestResponse", "Unfilled", {
      reasonUnfilled: { value: "InUseOnLoan" },
    });
  }

  #retry(supply: Supply): Info {
    return this.#say(supply, "RequestResponse", "RetryPossible", {
      reasonRetry: { value: "OnLoan" },
      retryAfter: this.#now().add({ seconds: 1 }).toString(),
    });
  }

  #conditional(supply: Supply): Info {
    return {
      ...this.#say(supply, "RequestResponse", "WillSupply"),
      deliveryInfo: {
        dateSent: this.#now().toString(),
        loanCondition: { value: "LibraryUseOnly" },
      },
    };
  }

  #say(
    supply: Supply,
    reason: SupplyingAgencyMessage["messageInfo"]["reason"],
    status: Status,
    more: Partial<SupplyingAgencyMessage["messageInfo"]> = {},
  ): Info {
    supply.status = status;
    const due = supply.due === null ? {} : { dueDate: supply.due.toString() };
    return {
      messageInfo: { reason, ...more },
      statusInfo: { status, ...due, lastChange: this.#now().toString() },
    };
  }
}
