import { Drafting } from "../drafting.ts";
import { coursesAt } from "../facts-at.ts";
import { measureCourses } from "../measure-courses.ts";
import { namesFor } from "../quantity-ids.ts";
import type { RowDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import type { Counted } from "../survey-groups.ts";

/** What people do after the class: known and unknown apart, work they had before apart from new work. */
export function nextStepTable(facts: SubjectFacts): Counted & { table: TableDraft } {
	const day = facts.period.until;
	const { steps } = measureCourses(coursesAt(facts, day), facts.histories, day);
	const { work, volunteering, learning, other } = steps.groups;
	const drafting = new Drafting();
	const names = namesFor(facts.subject, day);
	const known = names("steps-known");
	const row = (id: string, label: Label, count: number): RowDraft => ({
		...{ id, label },
		cells: [
			drafting.count(names(`steps-${id}`), count),
			drafting.share(
				[names(`steps-${id}`), count],
				[known, steps.known],
				names(id === "work" ? "steps-no-work" : `steps-no-${id}`),
			),
		],
	});
	const kinds = [
		row("work", { key: "social:row.newWork" }, work - steps.sameWork),
		row("same-work", { key: "outcomes:destination.work-same" }, steps.sameWork),
		row("volunteering", { key: "outcomes:destination.volunteering" }, volunteering),
		row("english", { key: "outcomes:destination.esol" }, steps.english),
		row("other-course", { key: "outcomes:destination.other-course" }, learning - steps.english),
		row("other", { key: "social:row.other" }, other),
	];
	drafting.sum(
		known,
		kinds.map(({ id }) => names(`steps-${id}`)),
	);
	const whole = (id: string, label: Label, count: number): RowDraft => ({
		...{ id, label },
		cells: [drafting.count(names(`steps-${id}`), count), { kind: "mark", mark: "[z]" }],
	});
	const rows = [
		...kinds,
		whole("known", { key: "social:row.known" }, steps.known),
		whole("unknown", { key: "social:row.unknown" }, steps.people - steps.known),
		whole("ended", { key: "social:row.left" }, steps.people),
	];
	drafting.sum(names("steps-ended"), [known, names("steps-unknown")]);
	return { ...drafting.drafted(), table: tableOf(rows) };
}

function tableOf(rows: readonly RowDraft[]): TableDraft {
	return {
		...{ id: "next-steps", title: { key: "social:title.steps" }, chart: null, rows },
		rowHeader: { key: "social:column.step" },
		columns: [
			{ id: "people", label: { key: "social:column.people" }, unit: "count" },
			{ id: "share", label: { key: "social:column.ofKnown" }, unit: "share" },
		],
		notes: [{ key: "social:note.steps" }],
	};
}
