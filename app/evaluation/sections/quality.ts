import { hasInitial } from "#app/assessments/skill-history.ts";
import { addCounts, completeness, isFlagged, noCounts } from "#app/registers/rates.ts";
import { Drafting } from "../drafting.ts";
import { indicatorsAt } from "../indicators-at.ts";
import { hasStarted, measureCourses } from "../measure-courses.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { DraftCell, RowDraft, SectionDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { hasBoth, WHOLE_CLASS } from "../survey-pairs.ts";
import { column, words } from "./words.ts";

/** What is missing in the data, so that a reader knows how far to trust the rest. */
export function qualitySection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const names = namesFor(facts.subject, facts.period.until);
	const indicators = indicatorsAt(facts, facts.period.until);
	drafting.add(indicators);
	const rows = [
		...markRows(drafting, names, facts),
		...learnerRows(drafting, names, facts),
		...surveyRows(drafting, names, facts),
		stepRow(drafting, names, facts),
	];
	const title = words("sections:quality.title");
	return {
		id: "quality",
		headlines: [],
		tables: [
			{
				...{ id: "quality", title, rowHeader: words("sections:quality.check"), rows },
				columns: [column("missing", "sections:quality.missing", "share")],
				chart: { kind: "bars", title, columns: ["missing"] },
				notes: [words("sections:quality.rule")],
			},
		],
		notes: [],
		...drafting.drafted(),
	};
}

type Things = { part: [string, number]; whole: [string, number]; people: [string, number] };

function ofThings(drafting: Drafting, names: Namer, { part, whole, people }: Things): DraftCell {
	const cell = {
		kind: "share" as const,
		part: drafting.things(names(part[0]), part[1]),
		whole: drafting.things(names(whole[0]), whole[1]),
		people: drafting.people(names(people[0]), people[1]),
	};
	return whole[1] === 0 ? { kind: "mark", mark: "[x]" } : cell;
}

function markRows(drafting: Drafting, names: Namer, facts: SubjectFacts): RowDraft[] {
	const { counts, learners } = measureCourses(facts.courses, facts.histories, facts.period.until);
	const known = facts.courses.map(({ stretches }) =>
		completeness(stretches.map(({ counts: some }) => some).reduce(addCounts, noCounts())),
	);
	const missing = counts.expected - counts.marked;
	const people: Things["people"] = ["learners", learners];
	drafting.things(names("marks"), counts.marked);
	drafting.sum(names("expected-marks"), [names("marks"), names("missing-marks")]);
	const marks = ofThings(drafting, names, {
		part: ["missing-marks", missing],
		whole: ["expected-marks", counts.expected],
		people,
	});
	const classes = ofThings(drafting, names, {
		part: ["incomplete-classes", known.filter(isFlagged).length],
		whole: ["classes-with-marks", known.filter((share) => share !== null).length],
		people,
	});
	return [
		{ id: "marks", label: words("sections:quality.marks"), cells: [marks] },
		{ id: "classes", label: words("sections:quality.classes"), cells: [classes] },
	];
}

function learnerRows(drafting: Drafting, names: Namer, facts: SubjectFacts): RowDraft[] {
	const started = facts.courses.flatMap((course) => course.enrolments).filter(hasStarted);
	const learners = [...new Set(started.map(({ learnerId }) => learnerId))];
	const completers = started.filter(({ state }) => state === "completed");
	const finished = [...new Set(completers.map(({ learnerId }) => learnerId))];
	const without = (some: readonly string[], has: (id: string) => boolean) =>
		some.filter((id) => !has(id)).length;
	const row = (id: string, label: Label, count: number, [whole, all]: [string, number]) => ({
		...{ id, label },
		cells: [
			drafting.share([names(`without-${id}`), count], [names(whole), all], names(`with-${id}`)),
		],
	});
	const hasFirst = (id: string) => hasInitial(facts.histories.get(id) ?? []);
	const hasLast = (id: string) => hasEnd(facts, id);
	const all: [string, number] = ["learners", learners.length];
	return [
		row("initial", words("sections:quality.initial"), without(learners, hasFirst), all),
		row("end", words("sections:quality.end"), without(finished, hasLast), [
			"finishers",
			finished.length,
		]),
		row(
			"language",
			words("sections:quality.language"),
			without(learners, (id) => facts.languages.has(id)),
			all,
		),
	];
}

/**
 * Only surveys that are open: whose class has just begun is not missing at its end. Others than an
 * evaluator read in section 8 how many answered in each wave.
 */
function surveyRows(drafting: Drafting, names: Namer, { surveys }: SubjectFacts): RowDraft[] {
	const first = surveys.filter(({ askedOn }) => askedOn.baseline !== undefined);
	const last = surveys.filter(({ askedOn }) => askedOn.end !== undefined);
	const row = (id: string, label: Label, missing: number, all: number): RowDraft => ({
		...{ id, label, audiences: ["evaluator"] },
		cells: [
			drafting.share(
				[names(`without-${id}`), missing],
				[names(`asked-${id}`), all],
				names(`with-${id}`),
			),
		],
	});
	const unsent = first.filter(({ responses }) => !responses.baseline?.finishedOn);
	const unpaired = last.filter(({ responses }) => !hasBoth(responses, WHOLE_CLASS));
	return [
		row("first-survey", words("sections:quality.firstSurvey"), unsent.length, first.length),
		row("both-surveys", words("sections:quality.unpaired"), unpaired.length, last.length),
	];
}

function hasEnd({ histories, period }: SubjectFacts, learnerId: string): boolean {
	const history = histories.get(learnerId) ?? [];
	return history.some(({ kind, assessedOn }) => kind === "summative" && assessedOn <= period.until);
}

function stepRow(drafting: Drafting, names: Namer, facts: SubjectFacts): RowDraft {
	const { steps } = measureCourses(facts.courses, facts.histories, facts.period.until);
	const cell = drafting.share(
		[names("steps-unknown"), steps.people - steps.known],
		[names("steps-ended"), steps.people],
		names("steps-known"),
	);
	return { id: "steps", label: words("sections:quality.steps"), cells: [cell] };
}
