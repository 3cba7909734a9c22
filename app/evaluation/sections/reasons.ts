import { WITHDRAWAL_REASONS } from "#app/enrolments/changes.ts";
import type { EnrolmentFacts } from "../course-facts.ts";
import type { Namer } from "../quantity-ids.ts";
import type { Line } from "./lines-table.ts";
import { words } from "./words.ts";

/** Why people left, in the order of the code list; what an older list had is another reason. */
export function reasonLines(
	names: Namer,
	measure: string,
	withdrawn: readonly Pick<EnrolmentFacts, "reason">[],
): Line[] {
	const known = withdrawn.map(({ reason }) => WITHDRAWAL_REASONS.find((one) => one === reason));
	return WITHDRAWAL_REASONS.flatMap((reason): Line[] => {
		const count = known.filter((one) => (one ?? "other") === reason).length;
		if (count === 0) return [];
		const label = words(`places:reason.${reason}`);
		return [{ id: `reason-${reason}`, label, of: names(measure, `reason:${reason}`), count }];
	});
}
