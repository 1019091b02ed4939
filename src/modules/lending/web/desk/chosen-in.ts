import type { Form } from "#kernel/http";
import type { Chosen } from "../../actions/desk/chosen.ts";
import { readQueueQuery } from "../../model/desk/queue-query.ts";
import type { LendingDesk } from "./lending-desk.ts";
import { queueAddress } from "./queue-address.ts";

/** Which entries of a queue a form has chosen. */
export function chosenIn(form: Form, { library }: LendingDesk): Chosen {
  const given = new URLSearchParams(form.text("query"));
  const query = readQueueQuery((name) => given.get(name) ?? undefined, "lend-answer");
  const whole = form.text("whole") !== "";
  return { query, ids: form.all("id"), whole, timeZone: library.timeZone };
}

/** The list from which was chosen. */
export const listOf = (desk: LendingDesk, { query }: Chosen): string =>
  queueAddress(desk, query, { page: query.page });
