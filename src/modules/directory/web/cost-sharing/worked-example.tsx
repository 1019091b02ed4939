import { deskWords } from "../../messages/index.ts";
import { WEIGHT_DECIMALS } from "../../model/cost-sharing/formula.ts";
import { compareFractions, floorOf, remainderOf } from "../../model/cost-sharing/fraction.ts";
import type { Term } from "../../model/cost-sharing/share-out.ts";
import type { Workings } from "../../model/cost-sharing/workings.ts";
import { amountText, exactAmountText, partText, scaledNumberText, wholeText } from "../amounts.ts";
import type { View } from "../view.ts";
import type { Reckoning } from "./reckoning.ts";

type Example = {
  readonly view: View;
  readonly name: string;
  readonly reckoning: Pick<Reckoning, "total" | "currency">;
  readonly workings: Workings;
};

/** The way from a library's own numbers to its share, a sentence a step. */
export function WorkedExample(example: Example) {
  const steps = [
    ...example.workings.terms.flatMap((term) => termSteps(example, term)),
    ...wholeSteps(example),
    ...boundSteps(example),
    roundingStep(example),
  ];
  return (
    <ol className="cost-steps measure">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

/** What one basis says, and with which weight it counts. */
function termSteps({ view, name, workings }: Example, term: Term): readonly string[] {
  const { locale } = view;
  const t = deskWords(locale);
  const { basis, weight, weights, figure, figures } = term;
  const said = (value: bigint) =>
    basis === "tier" ? scaledNumberText(locale, value, WEIGHT_DECIMALS) : wholeText(locale, value);
  const values = {
    library: name,
    figure: said(figure),
    figures: basis === "equal" ? Number(figures) : said(figures),
    share: partText(locale, { n: figure, d: figures }),
  };
  const step = t(`step-${basis}`, values);
  if (workings.terms.length === 1) return [step];
  const part = partText(locale, { n: weight * figure, d: weights * figures });
  const said3 = (value: bigint) => scaledNumberText(locale, value, WEIGHT_DECIMALS);
  const counted = t("step-weight", { weight: said3(weight), weights: said3(weights), part });
  return [`${step} ${counted}`];
}

function wholeSteps({ view, name, reckoning, workings }: Example): readonly string[] {
  const { locale } = view;
  const t = deskWords(locale);
  const part = partText(locale, workings.part);
  const { total, currency } = reckoning;
  const amount = t("step-amount", {
    part,
    total: amountText(locale, total, currency),
    amount: exactAmountText(locale, workings.before, currency),
  });
  return workings.terms.length > 1 ? [t("step-mixed", { library: name, part }), amount] : [amount];
}

function boundSteps({ view, name, reckoning, workings }: Example): readonly string[] {
  const t = deskWords(view.locale);
  const { exact, before, held } = workings;
  const amount = exactAmountText(view.locale, exact, reckoning.currency);
  // Who was held at a bound that the first reckoning met exactly has not been moved by it.
  const order = compareFractions(before, exact);
  if (order === 0) return [];
  if (held === null) return [t("step-others", { amount })];
  return [t(order < 0 ? "step-minimum" : "step-maximum", { library: name, amount })];
}

function roundingStep({ view, name, reckoning, workings }: Example): string {
  const t = deskWords(view.locale);
  const amount = amountText(view.locale, workings.amount, reckoning.currency);
  if (remainderOf(workings.exact).n === 0n && floorOf(workings.exact) === workings.amount)
    return t("step-exact", { amount });
  return t(workings.lifted ? "step-lifted" : "step-down", { library: name, amount });
}
