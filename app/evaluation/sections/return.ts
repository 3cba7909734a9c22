import { addDays } from "#app/i18n/london-time.ts";
import { areaGroups, type CourseGroup } from "../course-groups.ts";
import { Drafting } from "../drafting.ts";
import { ATTENDED } from "../minutes.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { DraftCell, RowDraft, SectionDraft } from "../report-draft.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { countReturned, RETURNED, type ReturnedCounts } from "./return-counts.ts";
import { hoursCells } from "./return-hours.ts";
import { column, words } from "./words.ts";

/** The same classes, as they are called on the last day and on the day before the period. */
type Place = { group: Omit<CourseGroup, "names">; names: Namer; before: Namer };

/** What a borough or funder asks each quarter: in the period, and from the beginning. */
export function returnSection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const places = placesOf(facts);
	const all = wholeOf(facts);
	const rows = places.map((place) => rowOf(drafting, facts, place));
	const total: RowDraft = { ...rowOf(drafting, facts, all), isTotal: true };
	for (const measure of [...RETURNED.map((one) => one.measure), ATTENDED.measure]) {
		for (const name of [measure, `${measure}-in`]) {
			drafting.sum(
				all.names(name),
				places.map(({ names }) => names(name)),
			);
		}
	}
	return {
		id: "return",
		headlines: [],
		tables: [
			{
				...{ id: "return-areas", title: words("sections:return.title") },
				rowHeader: words("evaluation:column.area"),
				columns: COLUMNS,
				rows: [...rows, totalOf(total, all, places)],
				chart: null,
				notes: [words("evaluation:report.areasHelp"), words("sections:return.hours")],
			},
		],
		notes: [
			words("sections:return.note", { from: facts.period.from, until: facts.period.until }),
			words("sections:return.corrections"),
		],
		...drafting.drafted(),
	};
}

const COLUMNS = [
	...RETURNED.flatMap(({ measure, inPeriod, soFar }) => [
		column(`${measure}-in`, inPeriod, "count"),
		column(measure, soFar, "count"),
	]),
	column("hours-in", "sections:return.hoursIn", "hours"),
	column("hours", "sections:return.hoursSoFar", "hours"),
];

function placesOf(facts: SubjectFacts): Place[] {
	const earlier = areaGroups(dayBefore(facts));
	return areaGroups(facts).map((group, at) => ({
		group,
		names: group.names,
		before: earlier[at]!.names,
	}));
}

function wholeOf(facts: SubjectFacts): Place {
	const { subject, period, courses } = facts;
	return {
		group: { id: "total", label: words("sections:total"), courses },
		names: namesFor(subject, period.until),
		before: namesFor(subject, dayBefore(facts).period.until),
	};
}

function dayBefore(facts: SubjectFacts): SubjectFacts {
	return { ...facts, period: { ...facts.period, until: addDays(facts.period.from, -1) } };
}

function rowOf(drafting: Drafting, facts: SubjectFacts, place: Place): RowDraft {
	const { group, names } = place;
	const countsOf = countReturned(group.courses, facts.period);
	const cells = RETURNED.flatMap((returned) =>
		countCells(drafting, place, returned.measure, countsOf(returned)),
	);
	const hours = hoursCells(drafting, names, group.courses, facts.period);
	return { id: group.id, label: group.label, cells: [...cells, ...hours] };
}

/** What was so far is what was before and what came in the period. */
function countCells(
	drafting: Drafting,
	{ names, before }: Place,
	measure: string,
	counts: ReturnedCounts,
): DraftCell[] {
	// What is known better now than then is another number than the one that was published then.
	const earlier = before(counts.before === counts.knownBefore ? measure : `${measure}-corrected`);
	drafting.rest(earlier, counts.before);
	const inPeriod = names(`${measure}-in`);
	drafting.sum(names(measure), [earlier, inPeriod]);
	return [drafting.count(inPeriod, counts.inPeriod), drafting.count(names(measure), counts.soFar)];
}

function totalOf(row: RowDraft, all: Place, places: readonly Place[]): RowDraft {
	const cells = row.cells.map((cell): DraftCell => {
		if (cell.kind !== "count") return cell;
		const measure = cell.of.split("|")[0]!;
		return {
			kind: "total",
			of: all.names(measure),
			parts: places.map(({ names }) => names(measure)),
		};
	});
	return { ...row, cells };
}
