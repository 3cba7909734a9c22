import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { amountText, readAmount } from "./amount-form.ts";
import { type Amount, BUDGET_KINDS, type BudgetKind } from "./budget.ts";
import type { Typed } from "./pilot-form.ts";

/** What one provider plans and spends in one quarter; kinds with neither are left out. */
export type QuarterBudget = Partial<Record<BudgetKind, Amount>>;

export function typedBudget(budget: QuarterBudget): Typed {
	return Object.fromEntries(
		BUDGET_KINDS.flatMap((kind) => [
			[`${kind}-planned`, [amountText(budget[kind]?.planned || null, "pence")]],
			[`${kind}-spent`, [amountText(budget[kind]?.spent ?? null, "pence")]],
		]),
	);
}

export function parseBudget(form: FormData): Parsed<QuarterBudget> {
	const errors: FieldErrors = {};
	const value: QuarterBudget = {};
	const read = (name: string) => {
		const pence = readAmount(textOf(form, name, 30), "pence");
		if (pence === "wrong") errors[name] = "pilots:errors.pounds";
		return pence === "wrong" ? null : pence;
	};
	for (const kind of BUDGET_KINDS) {
		const [planned, spent] = [read(`${kind}-planned`) ?? 0, read(`${kind}-spent`)];
		if (planned > 0 || spent !== null) value[kind] = { planned, spent };
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}
