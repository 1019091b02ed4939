import type { PersonId } from "#kernel/ids";
import { notify } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { libraryById } from "#kernel/tenancy";
import { inquiryKey } from "../mail/inquiry-thread.ts";
import { ASSIGNED } from "../notices.ts";

/** Tells a colleague that an inquiry was given to them; only its number, never what was asked. */
export async function tellAssigned(own: Ctx, row: Inquiry, person: PersonId): Promise<void> {
  const { code } = await libraryById(own, row.library);
  await notify(own, {
    kind: ASSIGNED,
    person,
    library: row.library,
    subjectKey: inquiryKey(row.id),
    href: `/desk/${code}/ask/inquiries/${row.id}`,
    params: { code: row.code },
  });
}
