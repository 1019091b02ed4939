import {
  type GeneralProblem,
  generalProblem,
  NcipFault,
  type ServiceProblem,
  serviceProblem,
} from "#standards/ncip";

/** Says no to the own system, as the standard has it for a service. */
export function no(service: string, type: ServiceProblem, value?: string): NcipFault {
  return new NcipFault(
    serviceProblem(service, type, value === undefined ? {} : { value }),
    service,
  );
}

/** Says no as any service can. */
export function generalNo(service: string, type: GeneralProblem, detail: string): NcipFault {
  return new NcipFault(generalProblem(type, { detail }), service);
}
