import type { EnrolmentFacts } from "../course-facts.ts";
import { hasStarted } from "../measure-courses.ts";
import type { RowDraft, TableDraft } from "../report-draft.ts";
import type { ArmLane, Counted } from "./arm-lanes.ts";
import { column, words } from "./words.ts";

type Enrolments = ReadonlyMap<string, readonly EnrolmentFacts[]>;

/** Whether the arms had what was meant for them: in any class of the pilot. */
export function receivedTable(counted: Counted, enrolments: Enrolments): TableDraft {
	return {
		...{ id: "flow-received", title: words("compare:flow.received") },
		rowHeader: words("compare:column.group"),
		columns: [
			column("people", "compare:column.people", "count"),
			column("came", "sections:flow.started", "share"),
			column("completed", "sections:flow.completed", "share"),
		],
		rows: counted.lanes.map((lane) => receivedRow(counted, lane, enrolments)),
		...{ chart: null, notes: [words("compare:flow.meant")] },
	};
}

function receivedRow(
	{ drafting, names }: Counted,
	{ id, label, part, people }: ArmLane,
	enrolments: Enrolments,
): RowDraft {
	const named = (measure: string) => names(measure, part);
	const ofThem = (is: (enrolment: EnrolmentFacts) => boolean) =>
		people.filter(({ learnerId }) => enrolments.get(learnerId)?.some(is)).length;
	const came = ofThem(hasStarted);
	const completed = ofThem((one) => hasStarted(one) && one.state === "completed");
	const all = [named("arm"), people.length] as const;
	drafting.rest(named("arm-came-only"), came - completed);
	drafting.sum(named("arm-came"), [named("arm-completed"), named("arm-came-only")]);
	return {
		...{ id: `received-${id}`, label },
		cells: [
			drafting.count(...all),
			drafting.share([named("arm-came"), came], [...all], named("arm-not-came")),
			drafting.share([named("arm-completed"), completed], [...all], named("arm-not-completed")),
		],
	};
}
