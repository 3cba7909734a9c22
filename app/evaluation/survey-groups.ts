import { WAVES, type Wave } from "#app/surveys/waves.ts";
import type { Quantity, QuantityId, Relation } from "./report-draft.ts";
import type { Subject } from "./report-model.ts";
import type { SurveyPerson } from "./survey-facts.ts";

/** Those a count is about: everybody of the report, and each pilot of it where there are several. */
export type SurveyGroup = {
	id: string;
	/** Those who sent anything. */
	people: readonly SurveyPerson[];
	/** How many were asked in each wave. */
	asked: Readonly<Record<Wave, number>>;
	parts: readonly SurveyGroup[];
};

/** What was counted, and what a reader could work out from it. */
export type Counted = { quantities: readonly Quantity[]; relations: readonly Relation[] };

const known = new WeakMap<readonly SurveyPerson[], { subject: Of; group: SurveyGroup }>();

type Of = Pick<Subject, "slug" | "pilots">;

/** Every section of surveys asks for the same people, who never change. */
export function surveyGroup(subject: Of, asked: readonly SurveyPerson[]): SurveyGroup {
	const last = known.get(asked);
	if (last?.subject === subject) return last.group;
	const group = groupOfAll(subject, asked);
	known.set(asked, { subject, group });
	return group;
}

function groupOfAll({ slug, pilots }: Of, asked: readonly SurveyPerson[]): SurveyGroup {
	// What changed for those who only wait stands in the comparison.
	const people = asked.filter(({ isComparison }) => !isComparison);
	const byPilot = Map.groupBy(people, ({ pilot }) => pilot);
	const parts = pilots.map(({ slug: part }) =>
		groupOf(`pilot:${part}`, byPilot.get(part) ?? [], []),
	);
	const isOne = parts.length === 1 && parts[0]?.id === `pilot:${slug}`;
	return isOne ? parts[0]! : groupOf(`subject:${slug}`, people, parts);
}

function groupOf(
	id: string,
	people: readonly SurveyPerson[],
	parts: readonly SurveyGroup[],
): SurveyGroup {
	const [baseline, end, later] = WAVES.map(
		(wave) => people.filter(({ askedOn }) => askedOn[wave]).length,
	);
	const answered = people.filter(({ responses }) => Object.keys(responses).length > 0);
	const asked = { baseline: baseline!, end: end!, "follow-up": later! };
	return { id, people: answered, asked, parts };
}

/** One measure of the group, by a name that says what, whose and until when. */
export function quantityId(
	measure: string,
	group: Pick<SurveyGroup, "id">,
	day: string,
): QuantityId {
	return `${measure}|${group.id}|${day}`;
}

type Counting = {
	day: string;
	/** By measure; those that no cell shows are rests. */
	count: (group: SurveyGroup) => Record<string, number>;
	rests?: readonly string[];
	/** Within one group: a measure and those that it is made of. */
	sums: readonly { total: string; parts: readonly string[] }[];
};

/** The same counts for the group and its parts: the whole is the sum of the pilots, measure by measure. */
export function countIn(group: SurveyGroup, counting: Counting): Counted {
	const { day, count, rests = [], sums } = counting;
	const counts = Object.entries(count(group));
	const id = (measure: string, of: SurveyGroup = group) => quantityId(measure, of, day);
	const own: Quantity[] = counts.map(([measure, number]) => ({
		...{ id: id(measure), count: number },
		...(rests.includes(measure) && { isRest: true }),
	}));
	const below = group.parts.map((part) => countIn(part, counting));
	return together([
		{
			quantities: own,
			relations: [
				...sums.map(({ total, parts }) => ({
					total: id(total),
					parts: parts.map((one) => id(one)),
				})),
				...(group.parts.length === 0 ? [] : counts).map(([measure]) => ({
					...{ total: id(measure), parts: group.parts.map((part) => id(measure, part)) },
				})),
			],
		},
		...below,
	]);
}

/** What several say, each quantity and each relation once. */
export function together(counted: readonly Counted[]): Counted {
	const quantities = counted.flatMap((one) => one.quantities);
	const relations = counted.flatMap((one) => one.relations);
	return {
		quantities: [...new Map(quantities.map((one) => [one.id, one])).values()],
		relations: [...new Map(relations.map((one) => [JSON.stringify(one), one])).values()],
	};
}
