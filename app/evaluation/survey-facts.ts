import type { AskedPerson } from "#app/surveys/asked-people.ts";
import type { Wave } from "#app/surveys/waves.ts";
import type { LocalDate } from "#db/columns.ts";

/** Somebody asked in the waves of a pilot; in two pilots she is two. */
export type SurveyPerson = AskedPerson & {
	/** Slug. */
	pilot: string;
};

/** The same as it was known on an earlier day; the list itself where all was known then. */
export function surveysAt(
	people: readonly SurveyPerson[],
	day: LocalDate,
): readonly SurveyPerson[] {
	if (people.every((person) => isKnownBy(person, day))) return people;
	return people.map((person) => (isKnownBy(person, day) ? person : asOf(person, day)));
}

function isKnownBy({ askedOn, responses }: SurveyPerson, day: LocalDate): boolean {
	return (
		Object.values(askedOn).every((asked) => asked <= day) &&
		Object.values(responses).every(({ finishedOn }) => (finishedOn ?? "") <= day)
	);
}

function asOf(person: SurveyPerson, day: LocalDate): SurveyPerson {
	return {
		...person,
		askedOn: until(person.askedOn, (askedOn) => askedOn <= day),
		responses: until(
			person.responses,
			({ finishedOn }) => finishedOn !== null && finishedOn <= day,
		),
	};
}

function until<Value>(
	waves: Partial<Record<Wave, Value>>,
	isKnown: (value: Value) => boolean,
): Partial<Record<Wave, Value>> {
	return Object.fromEntries(Object.entries(waves).filter(([, value]) => isKnown(value)));
}
