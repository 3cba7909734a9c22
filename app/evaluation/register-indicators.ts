import { SKILLS, type Skill } from "#app/assessments/levels.ts";
import { type Parts, registerParts } from "#app/registers/rate-parts.ts";
import { hoursAttended, hoursOffered } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import { registerNotes } from "./cell-notes.ts";
import type { CourseFacts } from "./course-facts.ts";
import { Drafting } from "./drafting.ts";
import { coursesAt } from "./facts-at.ts";
import { type IndicatorId, isIndicator } from "./indicators.ts";
import type { IndicatorDrafts } from "./indicators-at.ts";
import { gainedAny } from "./level-counts.ts";
import { type Measured, measureCourses } from "./measure-courses.ts";
import {
	ATTENDED,
	draftAbout,
	draftPieces,
	draftSum,
	MIXED,
	type MinutesKind,
	OFFERED,
	VOLUNTEERED,
} from "./minutes.ts";
import { type Namer, namesFor } from "./quantity-ids.ts";
import type { DraftCell } from "./report-draft.ts";
import type { SubjectFacts } from "./subject-facts.ts";

type Cells = Partial<Record<IndicatorId, DraftCell>>;

/** What registers, assessments, outcomes and helpers know. */
export function registerIndicators(facts: SubjectFacts, day: LocalDate): IndicatorDrafts {
	const courses = coursesAt(facts, day);
	const measured = measureCourses(courses, facts.histories, day);
	const drafting = new Drafting();
	const names = namesFor(facts.subject, day);
	const cells = indicatorCells(drafting, names, measured, courses);
	const complete = completenessCells(drafting, names, measured);
	const values = new Map(
		entriesOf(cells).map(([id, cell]) => [id, { cell, completeness: complete(id) }]),
	);
	return { values, ...drafting.drafted() };
}

function entriesOf(cells: Cells): [IndicatorId, DraftCell][] {
	const known: Record<string, DraftCell> = cells;
	return Object.entries(known).flatMap(([id, cell]) => (isIndicator(id) ? [[id, cell]] : []));
}

/** The cell of every indicator of a group of classes; quantities are named by `names`. */
function indicatorCells(
	drafting: Drafting,
	names: Namer,
	measured: Measured,
	courses: readonly CourseFacts[],
): Cells {
	return {
		...peopleCells(drafting, names, measured),
		...registerCells(drafting, names, measured),
		...hoursCells(drafting, names, measured, courses),
		...outcomeCells(drafting, names, measured),
		...levelCells(drafting, names, measured),
		...stepCells(drafting, names, measured),
		...helperCells(drafting, names, measured, courses),
	};
}

function hoursCells(
	drafting: Drafting,
	names: Namer,
	{ counts, learners }: Measured,
	courses: readonly CourseFacts[],
): Cells {
	const notes = registerNotes(counts);
	const people = names("learners");
	const none: DraftCell = { kind: "mark", mark: "[x]" };
	for (const kind of [OFFERED, ATTENDED]) {
		const pieces = draftPieces(drafting, courses, kind);
		draftSum(drafting, names(kind.measure), pieces, learners);
	}
	draftAbout(drafting, names, counts);
	const offered: DraftCell = { kind: "hours", of: names(OFFERED.measure), people };
	const came: DraftCell = { kind: "hours", of: names(ATTENDED.measure), people, notes };
	return {
		"hours-offered": hoursOffered(counts) === null ? none : offered,
		"hours-attended": hoursAttended(counts) === null ? none : came,
		"hours-each":
			hoursAttended(counts) === null || learners === 0 ? none : { ...came, per: people },
	};
}

export function peopleCells(drafting: Drafting, names: Namer, measured: Measured): Cells {
	const learners: [string, number] = [names("learners"), measured.learners];
	drafting.people(...learners);
	drafting.rest(names("never-started"), measured.reached - measured.learners);
	drafting.sum(names("reached"), [names("learners"), names("never-started")]);
	return {
		reached: drafting.count(names("reached"), measured.reached),
		starts: drafting.count(names("starts"), measured.outcomes.starts),
		"no-shows": drafting.count(names("no-shows"), measured.noShows),
		"new-to-esol": drafting.share(
			[names("new-to-esol"), measured.newToEsol],
			learners,
			names("not-new-to-esol"),
		),
	};
}

export function registerCells(drafting: Drafting, names: Namer, measured: Measured): Cells {
	const { counts } = measured;
	const notes = registerNotes(counts);
	const people = drafting.people(names("learners"), measured.learners);
	const parts = registerParts(counts);
	const marks = names("marks");
	const of = (
		part: string,
		whole: string,
		{ part: some, whole: all }: Parts,
		doubts = notes,
	): DraftCell => {
		drafting.things(names(part), some);
		drafting.things(whole, all);
		if (all === 0) return { kind: "mark", mark: "[x]" };
		return { kind: "share", part: names(part), whole, people, notes: doubts };
	};
	return {
		attendance: of("attended-marks", marks, parts.attendance),
		"told-us": of("told-us-marks", marks, parts.toldUs),
		punctuality: of("on-time-marks", names("attended-marks"), parts.punctuality),
		completeness: of("marks", names("expected-marks"), parts.completeness, []),
		delivery: of("lessons-held", names("lessons-planned"), parts.delivery, []),
	};
}

export function outcomeCells(drafting: Drafting, names: Namer, measured: Measured): Cells {
	const { outcomes, ended } = measured;
	const stayed = outcomes.starts - (outcomes.leavers - outcomes.completers);
	const leavers: [string, number] = [names("leavers-ended"), ended.leavers];
	drafting.people(names("completers-ended"), ended.completers);
	drafting.people(names("achievers-ended"), ended.achievers);
	drafting.rest(names("completers-not-achieved-ended"), ended.completers - ended.achievers);
	drafting.sum(names("completers-ended"), [
		names("achievers-ended"),
		names("completers-not-achieved-ended"),
	]);
	return {
		"retained-so-far": drafting.share(
			[names("retained"), stayed],
			[names("starts"), outcomes.starts],
			names("withdrawn"),
		),
		retention: drafting.share(
			[names("completers-ended"), ended.completers],
			leavers,
			names("withdrawn-ended"),
		),
		achievement: drafting.share(
			[names("achievers-ended"), ended.achievers],
			leavers,
			names("not-achieved-ended"),
		),
	};
}

export function levelCells(drafting: Drafting, names: Namer, measured: Measured): Cells {
	const of = (skill: Skill) => {
		const counts = measured.levels[skill];
		return drafting.share(
			[names(`gained-${skill}`), gainedAny(counts)],
			[names(`both-${skill}`), counts.withBoth],
			names(`not-gained-${skill}`),
		);
	};
	return {
		"levels-speaking": of("speaking"),
		"levels-listening": of("listening"),
		"levels-reading": of("reading"),
		"levels-writing": of("writing"),
	};
}

export function stepCells(drafting: Drafting, names: Namer, { steps }: Measured): Cells {
	const known: [string, number] = [names("steps-known"), steps.known];
	const work = steps.groups.work - steps.sameWork;
	return {
		"next-steps-known": drafting.share(
			known,
			[names("steps-ended"), steps.people],
			names("steps-unknown"),
		),
		"into-work": drafting.share([names("steps-work"), work], known, names("steps-no-work")),
		"further-english": drafting.share(
			[names("steps-english"), steps.english],
			known,
			names("steps-no-english"),
		),
	};
}

function helperCells(
	drafting: Drafting,
	names: Namer,
	measured: Measured,
	courses: readonly CourseFacts[],
): Cells {
	const { mixers, volunteers } = measured;
	const volunteer = drafting.count(names("volunteers"), volunteers);
	const shareMixing = drafting.share(
		[names("mixers"), mixers],
		[names("learners"), measured.learners],
		names("not-mixers"),
	);
	const hours = (kind: MinutesKind, people: string, count: number): DraftCell => {
		const pieces = draftPieces(drafting, courses, kind);
		const of = draftSum(drafting, names(kind.measure), pieces, count);
		return { kind: "hours", of, people };
	};
	return {
		"mixing-hours": hours(MIXED, drafting.people(names("mixers"), mixers), mixers),
		"share-mixing": shareMixing,
		volunteers: volunteer,
		"volunteer-hours": hours(VOLUNTEERED, names("volunteers"), volunteers),
	};
}

/** What each indicator lacks data of, when it does. */
function completenessCells(drafting: Drafting, names: Namer, measured: Measured) {
	const registers = registerCells(drafting, names, measured).completeness ?? null;
	const steps = stepCells(drafting, names, measured)["next-steps-known"] ?? null;
	const levels = new Map(
		SKILLS.map((skill) => [
			`levels-${skill}`,
			drafting.share(
				[names(`both-${skill}`), measured.levels[skill].withBoth],
				[names("learners"), measured.learners],
				names(`not-both-${skill}`),
			),
		]),
	);
	return (id: IndicatorId): DraftCell | null => {
		if (FROM_MARKS.includes(id)) return registers;
		if (id === "into-work" || id === "further-english") return steps;
		return levels.get(id) ?? null;
	};
}

const FROM_MARKS: readonly IndicatorId[] = [
	"hours-attended",
	"hours-each",
	"attendance",
	"told-us",
	"punctuality",
	"mixing-hours",
	"share-mixing",
	"volunteers",
	"volunteer-hours",
];
