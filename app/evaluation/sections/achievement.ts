import { SKILLS, type Skill } from "#app/assessments/levels.ts";
import { Drafting, FEW } from "../drafting.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { gainedAny, type LevelCounts } from "../level-counts.ts";
import { type Measured, measureCourses } from "../measure-courses.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { DraftCell, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { levelEndsOf, levelMatrix } from "./level-matrix.ts";
import { linesTable } from "./lines-table.ts";
import { column, words } from "./words.ts";

const SKILL_LABELS: Record<Skill, Label> = {
	speaking: words("common:skills.speaking"),
	listening: words("common:skills.listening"),
	reading: words("common:skills.reading"),
	writing: words("common:skills.writing"),
};

/** Who achieved, and how many levels lie between the first assessment and the last. */
export function achievementSection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const { until } = facts.period;
	const names = namesFor(facts.subject, until);
	const indicators = indicatorsAt(facts, until);
	drafting.add(indicators);
	const measured = measureCourses(facts.courses, facts.histories, until);
	const ends = levelEndsOf(facts);
	const matrices = SKILLS.flatMap((skill) => levelMatrix(drafting, names, ends, skill) ?? []);
	return {
		id: "achievement",
		headlines: headlinesOf(indicators, [
			...(["achievement", "levels-speaking", "levels-listening"] as const),
			...(["levels-reading", "levels-writing"] as const),
		]),
		tables: [
			outcomeTable(drafting, names, facts),
			skillTable(drafting, names, measured),
			...matrices,
		],
		notes: [words("sections:change"), words("sections:achievement.note")],
		...drafting.drafted(),
	};
}

const OUTCOMES = ["achieved", "not-achieved", "result-pending"] as const;

/** Of everybody who completed, in classes that still run too. */
function outcomeTable(drafting: Drafting, names: Namer, facts: SubjectFacts): TableDraft {
	const completed = facts.courses
		.flatMap((course) => course.enrolments)
		.filter(({ state, startedOn }) => state === "completed" && startedOn !== null);
	return linesTable(drafting, {
		...{ id: "achievement-outcomes", title: words("sections:achievement.outcomes") },
		...{ rowHeader: words("sections:group"), chart: null, notes: [] },
		column: column("completers", "sections:retention.completed", "count"),
		total: names("completers"),
		lines: OUTCOMES.map((outcome) => ({
			...{
				id: outcome,
				label: words(`places:outcome.${outcome}`),
				of: names(`completers-${outcome}`),
			},
			count: completed.filter((one) => one.outcome === outcome).length,
		})),
	});
}

function skillTable(drafting: Drafting, names: Namer, measured: Measured): TableDraft {
	const title = words("evaluation:skills.caption");
	return {
		...{ id: "achievement-skills", title, rowHeader: words("evaluation:column.skill") },
		columns: [
			column("both", "evaluation:skills.withBoth", "count"),
			column("none", "evaluation:skills.none", "count"),
			column("one", "evaluation:skills.one", "count"),
			column("more", "evaluation:skills.twoOrMore", "count"),
			column("gained", "evaluation:skills.gained", "share"),
		],
		rows: SKILLS.map((skill) => skillRow(drafting, names, measured, skill)),
		chart: { kind: "intervals", title: words("sections:achievement.gained"), columns: ["gained"] },
		notes: [words("evaluation:definition.gained")],
	};
}

function skillRow(drafting: Drafting, names: Namer, measured: Measured, skill: Skill): RowDraft {
	const counts = measured.levels[skill];
	const both = names(`both-${skill}`);
	const none = names(`not-gained-${skill}`);
	const gained: [string, number] = [names(`gained-${skill}`), gainedAny(counts)];
	const share = drafting.share(gained, [both, counts.withBoth], none);
	const cells = [
		drafting.count(both, counts.withBoth),
		...(counts.withBoth < FEW
			? [counts.none, counts.one, counts.twoOrMore].map((one) => drafting.countOfFew(one, both))
			: gainCells(drafting, names, counts, skill)),
		share,
	];
	return { id: skill, label: SKILL_LABELS[skill], cells };
}

function gainCells(
	drafting: Drafting,
	names: Namer,
	counts: LevelCounts,
	skill: Skill,
): DraftCell[] {
	const [one, more] = [names(`gained-one-${skill}`), names(`gained-more-${skill}`)];
	drafting.sum(names(`gained-${skill}`), [one, more]);
	return [
		drafting.count(names(`not-gained-${skill}`), counts.none),
		drafting.count(one, counts.one),
		drafting.count(more, counts.twoOrMore),
	];
}
