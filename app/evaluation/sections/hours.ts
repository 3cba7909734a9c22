import { registerParts } from "#app/registers/rate-parts.ts";
import {
	addCounts,
	type Counts,
	countOutcomes,
	hoursAttended,
	hoursOffered,
	noCounts,
} from "#app/registers/rates.ts";
import { registerNotes } from "../cell-notes.ts";
import { areaGroups, type CourseGroup, classGroups, levelGroups } from "../course-groups.ts";
import { Drafting } from "../drafting.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { countPeople, hasStarted } from "../measure-courses.ts";
import { ATTENDED, draftAbout, draftPieces, draftSum, OFFERED } from "../minutes.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import { registerCells } from "../register-indicators.ts";
import type { DraftCell, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { CellNote } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { type GroupColumn, groupTable } from "./group-table.ts";
import { type Month, monthsOf } from "./months.ts";
import { column, words } from "./words.ts";

/** How much was offered and how much of it was used, month by month and class by class. */
export function hoursSection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const names = namesFor(facts.subject, facts.period.until);
	const indicators = indicatorsAt(facts, facts.period.until);
	drafting.add(indicators);
	const isOnePilot = facts.subject.pilots.length === 1;
	const classes = isOnePilot ? [classTable(drafting, facts, names)] : [];
	return {
		id: "hours",
		headlines: headlinesOf(indicators, [
			...(["hours-offered", "hours-attended", "hours-each", "attendance"] as const),
			...(["told-us", "punctuality", "completeness", "delivery"] as const),
		]),
		tables: [monthTable(drafting, facts, names), ...classes],
		notes: [words("sections:hours.note")],
		...drafting.drafted(),
	};
}

function monthTable(drafting: Drafting, facts: SubjectFacts, names: Namer): TableDraft {
	const months = monthsOf(facts);
	const rows = months.map((month): RowDraft => {
		const ofMonth = namesIn(month, names);
		const { id, label } = month;
		draftHours(drafting, facts, ofMonth, month);
		return { id, label, cells: monthCells(drafting, ofMonth, month.counts, month.people) };
	});
	const counts = months.map((month) => month.counts).reduce(addCounts, noCounts());
	for (const { measure } of [OFFERED, ATTENDED]) {
		const parts = months.map((month) => namesIn(month, names)(measure));
		if (parts.length > 0) drafting.sum(names(measure), parts);
	}
	const learners = facts.courses.flatMap((course) => course.enrolments).filter(hasStarted);
	const total: RowDraft = {
		...{ id: "total", label: words("sections:total"), isTotal: true },
		cells: monthCells(drafting, names, counts, countPeople(learners)),
	};
	for (const measure of ["lessons-held", "attended-marks", "marks"]) {
		drafting.sum(
			names(measure),
			months.map((month) => namesIn(month, names)(measure)),
		);
	}
	const title = words("sections:hours.months");
	return {
		...{ id: "hours-months", title, rowHeader: words("sections:month") },
		columns: [
			column("lessons", "sections:hours.lessons", "count"),
			column("learners", "sections:learners", "count"),
			column("offered", "indicators:hours-offered.name", "hours"),
			column("attended", "indicators:hours-attended.name", "hours"),
			column("attendance", "indicators:attendance.name", "share"),
		],
		rows: [...rows, total],
		chart: { kind: "bars", title, columns: ["offered", "attended"] },
		notes: [words("sections:hours.joined")],
	};
}

function monthCells(drafting: Drafting, names: Namer, counts: Counts, people: number): DraftCell[] {
	const learners = drafting.people(names("learners"), people);
	const notes = registerNotes(counts);
	const hours = (value: number | null, measure: string, doubts: readonly CellNote[]): DraftCell =>
		value === null
			? { kind: "mark", mark: "[x]" }
			: { kind: "hours", of: names(measure), people: learners, notes: doubts };
	const attendance = attendanceCell(drafting, names, counts, people);
	draftAbout(drafting, names, counts);
	return [
		{ kind: "count", of: drafting.things(names("lessons-held"), counts.held) },
		{ kind: "count", of: learners },
		hours(hoursOffered(counts), OFFERED.measure, []),
		hours(hoursAttended(counts), ATTENDED.measure, notes),
		attendance,
	];
}

/** Months that were joined are called otherwise than the first of them alone. */
function namesIn({ from, until }: Pick<Month, "from" | "until">, names: Namer): Namer {
	return (measure, ...parts) => names(measure, `days:${from}..${until}`, ...parts);
}

function draftHours(drafting: Drafting, facts: SubjectFacts, names: Namer, month: Month): void {
	for (const kind of [OFFERED, ATTENDED]) {
		const pieces = draftPieces(drafting, facts.courses, kind);
		const own = pieces.filter(({ from, until }) => from >= month.from && until <= month.until);
		draftSum(drafting, names(kind.measure), own, month.people);
	}
}

function attendanceCell(
	drafting: Drafting,
	names: Namer,
	counts: Counts,
	people: number,
): DraftCell {
	const { part, whole } = registerParts(counts).attendance;
	const some = drafting.things(names("attended-marks"), part);
	const all = drafting.things(names("marks"), whole);
	if (whole === 0) return { kind: "mark", mark: "[x]" };
	const learners = drafting.people(names("learners"), people);
	return { kind: "share", part: some, whole: all, people: learners, notes: registerNotes(counts) };
}

const CLASS_COLUMNS: readonly GroupColumn[] = [
	{
		...column("lessons", "sections:hours.lessons", "count"),
		measure: "lessons-held",
		cell: (drafting, names, { counts }) => ({
			kind: "count",
			of: drafting.things(names("lessons-held"), counts.held),
		}),
	},
	{
		...column("starts", "indicators:starts.name", "count"),
		measure: "starts",
		cell: (drafting, names, { outcomes }) => drafting.count(names("starts"), outcomes.starts),
	},
	{
		...column("attendance", "indicators:attendance.name", "share"),
		cell: (drafting, names, { counts, learners }) =>
			attendanceCell(drafting, names, counts, learners),
	},
	{
		...column("completeness", "indicators:completeness.name", "share"),
		cell: (drafting, names, measured) => registerCells(drafting, names, measured).completeness!,
	},
];

function classTable(drafting: Drafting, facts: SubjectFacts, names: Namer): TableDraft {
	const title = words("sections:hours.classes");
	const groups = classGroups(facts);
	for (const outer of [...areaGroups(facts), ...levelGroups(facts)]) nest(drafting, outer, groups);
	for (const measure of ["attended-marks", "marks", "expected-marks"])
		drafting.sum(
			names(measure),
			groups.map((group) => group.names(measure)),
		);
	return groupTable(drafting, facts, {
		...{ id: "hours-classes", title, rowHeader: words("evaluation:column.class") },
		...{ groups, columns: CLASS_COLUMNS, whole: names },
		chart: { kind: "bars", title: words("evaluation:report.chart"), columns: ["attendance"] },
		notes: [words("sections:hours.classesNote")],
	});
}

/** Starts and marks of an area or a level are those of its classes. */
function nest(drafting: Drafting, outer: CourseGroup, classes: readonly CourseGroup[]): void {
	const inside = new Set(outer.courses.map(({ id }) => id));
	const parts = classes.filter(({ courses }) => courses.some(({ id }) => inside.has(id)));
	const started = outer.courses.flatMap((course) => course.enrolments).filter(hasStarted);
	drafting.people(outer.names("starts"), countOutcomes(started).starts);
	const counts = outer.courses.flatMap(({ stretches }) => stretches.map((one) => one.counts));
	const { part, whole } = registerParts(counts.reduce(addCounts, noCounts())).attendance;
	drafting.things(outer.names("attended-marks"), part);
	drafting.things(outer.names("marks"), whole);
	for (const measure of ["starts", "attended-marks", "marks"]) {
		drafting.sum(
			outer.names(measure),
			parts.map(({ names }) => names(measure)),
		);
	}
}
