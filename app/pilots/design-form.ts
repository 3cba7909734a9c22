import type { IndicatorId } from "#app/evaluation/indicators.ts";
import type { FieldErrors, Parsed } from "#app/http/forms.ts";
import { DESIGNS, type DesignKind, MOST_OUTCOMES, PRIMARY_OUTCOMES } from "./design.ts";
import type { Typed } from "./pilot-form.ts";

export type DesignFacts = { kind: DesignKind; outcomes: readonly IndicatorId[] };

export function typedDesign({ kind, outcomes }: DesignFacts): Typed {
	return { design: [kind], outcomes: [...outcomes] };
}

export function parseDesign(form: FormData): Parsed<DesignFacts> {
	const kind = DESIGNS.find((one) => one === form.get("design"));
	const outcomes = PRIMARY_OUTCOMES.filter((one) => form.getAll("outcomes").includes(one));
	const isMany = outcomes.length > MOST_OUTCOMES;
	const errors: FieldErrors = {
		...(!kind && { design: "pilots:errors.design" }),
		...(outcomes.length === 0 && { outcomes: "pilots:errors.noOutcome" }),
		...(isMany && { outcomes: "pilots:errors.manyOutcomes" }),
	};
	if (!kind || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { kind, outcomes } };
}
