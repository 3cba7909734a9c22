import { daysBetween } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { EnrolmentFacts } from "../course-facts.ts";
import { Drafting } from "../drafting.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { hasStarted } from "../measure-courses.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { SectionDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { linesTable } from "./lines-table.ts";
import { reasonLines } from "./reasons.ts";
import { curveTable } from "./retention-curve.ts";
import { column, words } from "./words.ts";

/** Who stays, for how long, and why others leave. */
export function retentionSection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const { until } = facts.period;
	const names = namesFor(facts.subject, until);
	const indicators = indicatorsAt(facts, until);
	drafting.add(indicators);
	const started = facts.courses
		.flatMap((course) => course.enrolments)
		.filter(hasStarted)
		.filter(({ state }) => ENDS.some(({ id }) => id === state));
	const curve = curveTable(
		drafting,
		names,
		started.map((one) => stayOf(one, until)),
	);
	return {
		id: "retention",
		headlines: headlinesOf(indicators, ["retained-so-far", "retention"]),
		tables: [
			...(curve ? [curve] : []),
			endTable(drafting, names, started),
			reasonTable(drafting, names, started),
		],
		notes: [words("sections:retention.note")],
		...drafting.drafted(),
	};
}

/** How many days she is known to have stayed, and whether she left then. */
export type Stay = { days: number; left: boolean };

/** Who completed did not leave: after that day nothing is known of how long she would have stayed. */
function stayOf({ startedOn, endedOn, state }: EnrolmentFacts, until: LocalDate): Stay {
	const days = daysBetween(startedOn!, endedOn ?? until);
	return { days: Math.max(0, days), left: state === "withdrawn" };
}

type End = { id: "completed" | "withdrawn" | "active"; measure: string; label: Label };

const ENDS: readonly End[] = [
	{ id: "completed", measure: "completers", label: words("sections:retention.completed") },
	{ id: "active", measure: "still-learning", label: words("sections:retention.active") },
	{ id: "withdrawn", measure: "withdrawn", label: words("sections:retention.withdrawn") },
];

function endTable(
	drafting: Drafting,
	names: Namer,
	started: readonly EnrolmentFacts[],
): TableDraft {
	drafting.people(names("retained"), started.filter(({ state }) => state !== "withdrawn").length);
	drafting.sum(names("retained"), [names("completers"), names("still-learning")]);
	const title = words("sections:retention.ends");
	return linesTable(drafting, {
		...{ id: "retention-ends", title, rowHeader: words("sections:group"), notes: [] },
		...{ chart: { kind: "bars", title, columns: ["starts"] }, total: names("starts") },
		column: column("starts", "indicators:starts.name", "count"),
		lines: ENDS.map(({ id, label, measure }) => ({
			...{ id, label, of: names(measure) },
			count: started.filter(({ state }) => state === id).length,
		})),
	});
}

function reasonTable(
	drafting: Drafting,
	names: Namer,
	started: readonly EnrolmentFacts[],
): TableDraft {
	const withdrawn = started.filter(({ state }) => state === "withdrawn");
	const title = words("sections:retention.reasons");
	return linesTable(drafting, {
		...{ id: "retention-reasons", title, rowHeader: words("sections:reason"), notes: [] },
		...{ chart: { kind: "bars", title, columns: ["withdrawn"] }, total: names("withdrawn") },
		column: column("withdrawn", "sections:retention.withdrawn", "count"),
		lines: reasonLines(names, "withdrawn", withdrawn),
	});
}
