import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import {
  attachAsReader,
  attachAsStaff,
  readerMayAttach,
  staffMayAttach,
} from "../../actions/files/attach.ts";
import { openForReader, openForStaff } from "../../actions/files/open-file.ts";
import { OWN_PLACES, ownPlace } from "../ask/own-place.ts";
import { secretly } from "../ask/reader-page.tsx";
import { trying } from "../ask/show-own.tsx";
import { AT_INQUIRY, inquiryIdOf, tryingAtDesk } from "../desk/show-inquiry.tsx";
import { referenceDeskOf } from "../desk/reference-desk.ts";
import { giveFile } from "./give-file.ts";
import { receiveInto } from "./receive.ts";

/** Files of conversations: sent and taken by who has the code, and by staff who have it at hand. */
export function fileRoutes(app: Hono<WebEnv>): void {
  for (const at of OWN_PLACES) app.post(`${at}/files`, takeFromReader);
  for (const at of OWN_PLACES)
    app.get(`${at}/files/:file`, async (c) =>
      secretly(giveFile(c, await openForReader(c.get("visit"), ownPlace(c).key, fileIdOf(c)))),
    );
  app.post(`${AT_INQUIRY}/files`, takeFromStaff);
  app.get(`${AT_INQUIRY}/files/:file`, async (c) => {
    const { act } = referenceDeskOf(c);
    return giveFile(c, await act((ctx) => openForStaff(ctx, inquiryIdOf(c), fileIdOf(c))));
  });
}

/** Whether anything may be sent is asked before a byte is read. */
function takeFromReader(c: Context<WebEnv>): Promise<Response> {
  const visit = c.get("visit");
  const { key, to } = ownPlace(c);
  return trying(c, {}, async () => {
    await readerMayAttach(visit, key);
    await receiveInto(c, (file) => attachAsReader(visit, key, file));
    return `${to()}#say`;
  });
}

function takeFromStaff(c: Context<WebEnv>): Promise<Response> {
  const { act, home } = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  return tryingAtDesk(c, {}, async () => {
    await act((ctx) => staffMayAttach(ctx, id));
    await receiveInto(c, (file, fields) =>
      act((ctx) => attachAsStaff(ctx, id, file, fields.has("note") ? "note" : "message")),
    );
    return `${home}/inquiries/${id}#say`;
  });
}

/** @throws Refusal `not-found` for what is no id */
function fileIdOf(c: Context): string {
  const id = c.req.param("file") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}
