import { SKILLS } from "#app/assessments/levels.ts";
import { completeness, hoursAttended, hoursOffered } from "#app/registers/rates.ts";
import { gainedAny, type LevelCounts } from "./level-counts.ts";
import type { Measured } from "./measured.ts";
import { type Parts, partsOf } from "./parts.ts";
import { buildReport } from "./report.ts";
import type { ReportFacts } from "./report-facts.ts";
import {
	extremes,
	type Figure,
	inOrder,
	plain,
	type ReportView,
	registerNotes,
	type SkillFigures,
	type Value,
	withNotes,
} from "./report-view.ts";
import type { Cell } from "./small-numbers.ts";

/** True numbers and no names of people: for the evaluator, signed in. */
export function showTrueNumbers(facts: ReportFacts, now: Date): ReportView {
	const { pilot, periodEnd, whole, courses, areas, levels } = buildReport(facts, now);
	return {
		audience: "evaluator",
		rules: "working-1",
		pilot,
		periodEnd,
		figures: figuresOf(whole),
		skills: skillsOf(whole),
		courses: courses.map(({ course, measured }) => rowOf(course.title, measured)),
		areas: areas.map(({ name, measured }) => rowOf(name, measured)),
		levels: levels.map(({ name, measured }) => rowOf(name, measured)),
		total: figuresOf(whole),
	};
}

function rowOf<Name>(name: Name, measured: Measured) {
	return { name, figures: figuresOf(measured), skills: skillsOf(measured) };
}

function figuresOf(measured: Measured): Figure[] {
	const { counts, outcomes } = measured;
	const parts = partsOf(measured);
	const registers = registerNotes(completeness(counts));
	const hours = hoursAttended(counts);
	return inOrder({
		reached: plain(measured.reached),
		starts: plain(outcomes.starts),
		noShows: plain(measured.noShows),
		attendance: withNotes(shareOf(parts.attendance), registers),
		toldUs: withNotes(shareOf(parts.toldUs), registers),
		punctuality: withNotes(shareOf(parts.punctuality), registers),
		hoursOffered: plain(hoursCell(hoursOffered(counts))),
		hoursAttended: withNotes(plain(hoursCell(hours)), registers),
		hoursEach: withNotes(meanOf(hours, measured.learners), registers),
		completeness: withNotes(shareOf(parts.completeness), registers),
		delivery: shareOf(parts.delivery),
		...(measured.running && { soFar: shareOf(parts.soFar) }),
		retention: shareOf(parts.retention),
		achievement: shareOf(parts.achievement),
	});
}

function skillsOf({ levels, learners }: Measured): SkillFigures[] {
	return SKILLS.map((skill) => {
		const counts = levels[skill];
		return { skill, learners, ...counts, gained: gainedOf(counts) };
	});
}

function gainedOf(counts: LevelCounts): Value {
	const [part, whole] = [gainedAny(counts), counts.withBoth];
	return shareOf({ part, whole, rate: whole === 0 ? null : part / whole });
}

function shareOf({ part, whole, rate }: Parts): Value {
	const value = rate ?? "[x]";
	return { value, numerator: part, denominator: whole, notes: extremes(value) };
}

function meanOf(hours: number | null, people: number): Value {
	const none = hours === null || people === 0;
	const value = none ? "[x]" : hoursCell(hours / people);
	return { value, numerator: hoursCell(hours), denominator: people, notes: [] };
}

function hoursCell(hours: number | null): Cell {
	return hours === null ? "[x]" : Math.round(hours * 10) / 10;
}
