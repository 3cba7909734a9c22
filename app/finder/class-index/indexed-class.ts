import type { Level } from "#app/assessments/levels.ts";
import type { Flag, Instant, LocalDate } from "#db/columns.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { CardFacts, Slot } from "../class-card.ts";
import { DAYS, type Day, type Fact, type PartOfDay, TIMES } from "../finder-search.ts";
import type { Point } from "../places/place.ts";

/** All of a class that a search asks for, and that its card says. */
export type IndexedClass = {
	id: string;
	providerId: string;
	/** False when it is private to a workplace: then its code alone opens it. */
	isPublic: boolean;
	isExample: boolean;
	/** The employer's code, tidied. */
	code: string | null;
	kind: CourseTable["kind"];
	levels: readonly Level[];
	slots: readonly Slot[];
	childcare: CourseTable["childcare"];
	facts: readonly KnownFact[];
	/** GSS code of the venue's area. */
	area: string | null;
	point: Point | null;
	/** Its last day; after it nobody should be sent there. */
	endsOn: LocalDate | null;
	capacity: number | null;
	taken: number;
	waiting: number;
	confirmedOn: LocalDate | null;
	/** "This is wrong", said and not settled. */
	openReports: number;
	/** The start of its next lesson that nobody cancelled. */
	next: Instant | null;
	/** For whoever shows it; a search looks at nothing in here. */
	card: CardFacts;
	/** By language. */
	titles: Readonly<Record<string, string>>;
};

export type WeighedWord = { word: string; weight: number };

/** All but places, which change with the day. */
export type KnownFact = Exclude<Fact, "places">;

/** What can be counted and chosen of a class, apart from what changes with the day. */
export function valuesOf(course: IndexedClass): string[] {
	return [
		`kind ${course.kind}`,
		`childcare ${course.childcare}`,
		`provider ${course.providerId}`,
		...(course.isPublic ? ["public"] : []),
		...(course.area === null ? [] : [`area ${course.area}`]),
		...(course.code === null ? [] : [`code ${course.code}`]),
		...course.levels.map((level) => `level ${level}`),
		...course.facts.map((fact) => `fact ${fact}`),
		...course.slots.flatMap(({ weekday, starts }) =>
			slotValues(DAYS[weekday - 1]!, partOfDay(starts)),
		),
	];
}

/** Both together, and each alone: the unions would be made anew for every count. */
function slotValues(day: Day, time: PartOfDay): string[] {
	return [slotValue(day, time), `day ${day}`, `time ${time}`];
}

export function slotValue(day: Day, time: PartOfDay): string {
	return `slot ${day} ${time}`;
}

const [MORNING, AFTERNOON, EVENING] = TIMES;

/** Until noon is morning, until five afternoon. */
export function partOfDay(starts: string): PartOfDay {
	if (starts < "12:00") return MORNING;
	return starts < "17:00" ? AFTERNOON : EVENING;
}

export type FactColumns = {
	cost_pence: number | null;
	women_only: Flag;
	step_free: Flag | null;
	school_hours: Flag;
	no_papers: Flag;
	drop_in: Flag;
	shift_friendly: Flag;
	online: Flag;
};

export function factsOf(row: FactColumns): KnownFact[] {
	const has: [KnownFact, boolean][] = [
		["free", row.cost_pence === 0],
		["women", row.women_only === 1],
		["step-free", row.step_free === 1],
		["school-hours", row.school_hours === 1],
		["no-papers", row.no_papers === 1],
		["drop-in", row.drop_in === 1],
		["shift-friendly", row.shift_friendly === 1],
		["online", row.online === 1],
	];
	return has.filter(([, yes]) => yes).map(([fact]) => fact);
}
