import { ARMS, type Arm } from "#app/pilots/arms.ts";
import type { ComparedPerson } from "../comparison-facts.ts";
import type { Drafting } from "../drafting.ts";
import type { Namer } from "../quantity-ids.ts";
import type { DraftCell } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import { words } from "./words.ts";

/** Those of one arm; `part` names their quantities, as the comparison does. */
export type ArmLane = {
	id: Arm;
	label: Label;
	part: string;
	people: readonly ComparedPerson[];
};

const LABELS: Record<Arm, Label> = {
	treatment: words("compare:group.treated"),
	waiting: words("compare:group.waiting"),
	matched: words("compare:group.matched"),
};

/** Empty where nobody is compared: one arm alone is no comparison. */
export function armLanes(people: readonly ComparedPerson[]): ArmLane[] {
	const byArm = Map.groupBy(people, ({ arm }) => arm);
	const arms = ARMS.filter((arm) => byArm.has(arm));
	if (!byArm.has("treatment") || arms.length < 2) return [];
	return arms.map((arm) => ({
		...{ id: arm, label: LABELS[arm], part: partOf(arm, arms) },
		people: byArm.get(arm) ?? [],
	}));
}

/** Who waits and who is matched are one group there; here they are two where both are. */
function partOf(arm: Arm, arms: readonly Arm[]): string {
	if (arm === "treatment") return "arm:treated";
	return arms.length > 2 ? `arm:${arm}` : "arm:compared";
}

export type Counted = { drafting: Drafting; names: Namer; lanes: readonly ArmLane[] };

export type Count = (people: readonly ComparedPerson[]) => number;

/** What is counted; `of` is what a part of it is called. */
export type Measured = { measure: string; of?: string; count: Count };

/** One count of all together and of each arm, with the sums that hold between them. */
export function armCells(
	{ drafting, names, lanes }: Counted,
	{ measure, of, count }: Measured,
): DraftCell[] {
	const named = (...part: readonly string[]) => names(measure, ...part, ...(of ? [of] : []));
	const ids = lanes.map(({ part }) => named(part));
	if (lanes.length > 2) {
		const compared = named("arm:compared");
		drafting.rest(compared, count(lanes.slice(1).flatMap(({ people }) => people)));
		drafting.sum(compared, ids.slice(1));
	}
	drafting.sum(named(), ids);
	return [
		drafting.count(named(), count(lanes.flatMap(({ people }) => people))),
		...lanes.map(({ people }, at) => drafting.count(ids[at]!, count(people))),
	];
}
