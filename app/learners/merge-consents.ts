import type { Selectable } from "kysely";
import type { ConsentTable } from "#db/tables/learners.ts";

type Consent = Pick<Selectable<ConsentTable>, "id" | "kind" | "given_at" | "withdrawn_at">;

/** Each yes that still stands, though a later no was said to the same: it ends when the no came. */
export function overruled(consents: readonly Consent[]): { id: string; at: string }[] {
	return consents.flatMap(({ id, kind, given_at, withdrawn_at }) => {
		if (withdrawn_at !== null) return [];
		const noes = consents.flatMap((one) =>
			one.kind === kind && one.withdrawn_at !== null && one.withdrawn_at > given_at
				? [one.withdrawn_at]
				: [],
		);
		const at = noes.sort().at(-1);
		return at === undefined ? [] : [{ id, at }];
	});
}
