import { writeRecord } from "#standards/oaipmh";
import { element } from "#standards/xml";
import { allFormats } from "./describe.ts";
import { failed, type Outcome } from "./outcome.ts";
import { type Act, type Repository, thingNamed } from "./repository.ts";

/** GetRecord (OAI-PMH 2.0, 4.1): also of what is gone, which has a header only. */
export async function getRecord(
  repository: Repository,
  act: Act,
  identifier: string,
  prefix: string,
): Promise<Outcome> {
  const named = thingNamed(repository, identifier);
  if (!named) return failed("idDoesNotExist", "There is and was nothing of this identifier.");
  const { source, id } = named;
  if (!allFormats([source]).some((format) => format.prefix === prefix))
    return failed("cannotDisseminateFormat", "It is not described in this form.");
  const thing = await act((ctx) => source.find(ctx, id, prefix));
  if (!thing) return failed("idDoesNotExist", "There is and was nothing of this identifier.");
  const record = writeRecord({ ...thing, identifier, deleted: thing.withdrawn });
  return { xml: element("GetRecord", {}, [record]) };
}
