import { type Service, services, type Terms } from "./shape.ts";

/** Money stands apart from the other terms, because not everybody who may read these may read it. */
export type Cost = {
  readonly service: Service;
  readonly amount: string;
  readonly currency: string;
};

/** What the terms cost, service by service; what is free is absent. */
export function costsOf(terms: Terms): readonly Cost[] {
  return services.flatMap((service) => {
    const cost = terms[service]?.cost;
    return cost ? [{ service, ...cost }] : [];
  });
}

/** The terms without money. */
export function withoutCosts(terms: Terms): Terms {
  return withCosts(terms, []);
}

/** The terms with these costs and no others. */
export function withCosts(terms: Terms, costs: readonly Cost[]): Terms {
  const whole = { ...terms };
  for (const service of services) {
    const found = costs.find((cost) => cost.service === service);
    const cost = found ? { amount: found.amount, currency: found.currency } : null;
    const offered = terms[service];
    whole[service] = offered && { ...offered, cost };
  }
  return whole;
}
