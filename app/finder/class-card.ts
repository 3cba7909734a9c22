import { LEVELS, type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";
import { londonDate, londonTime } from "#app/i18n/london-time.ts";
import type { Flag, Instant, LocalDate, LocalTime } from "#db/columns.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { Childcare, Fact } from "./finder-search.ts";
import { type Places, placesOf } from "./places-free.ts";

/** A text of the class: English always, the reader's own language where somebody wrote it. */
export type ClassText = { own: string | null; english: string };

export type Slot = { weekday: number; starts: LocalTime; ends: LocalTime };
export type Moment = { day: LocalDate; time: LocalTime };
export type Tag = Exclude<Fact, "places" | "free"> | Childcare;

/** What a person sees of a class in a list. */
export type ClassCard = {
	slug: string;
	title: ClassText;
	kind: CourseTable["kind"];
	provider: string;
	isExample: boolean;
	/** Null too when the address is given after joining. */
	venue: { name: string; outcode: string } | null;
	/** The venue's borough or Integration Area. */
	area: string | null;
	addressHidden: boolean;
	online: boolean;
	miles: number | null;
	/** In any skill, lowest first. */
	levels: Level[];
	slots: Slot[];
	next: Moment | null;
	costPence: number | null;
	places: Places;
	tags: Tag[];
};

/** What a card says, counts and the reader's own title apart. */
export type CardFacts = {
	id: string;
	slug: string;
	kind: CourseTable["kind"];
	capacity: number | null;
	cost_pence: number | null;
	online: Flag;
	childcare: CourseTable["childcare"];
	women_only: Flag;
	no_papers: Flag;
	drop_in: Flag;
	shift_friendly: Flag;
	school_hours: Flag;
	confirmed_on: LocalDate | null;
	provider: string;
	is_example: Flag;
	venue: string | null;
	outcode: string | null;
	area: string | null;
	address_hidden: Flag | null;
	step_free: Flag | null;
};

export type CardRow = CardFacts & {
	english_title: string;
	own_title: string | null;
	taken: number | null;
	waiting: number | null;
	open_reports: number | null;
	next: Instant | null;
};

type LevelRow = { course_id: string; skill: Skill; level: Level };
type SlotRow = Slot & { course_id: string };

/** `levels` and `slots` may be those of many classes. */
export function cardOf(
	row: CardRow,
	miles: number | null,
	levels: readonly LevelRow[],
	slots: readonly SlotRow[],
	today: LocalDate,
): ClassCard {
	const mine = new Set(
		levels.filter((each) => each.course_id === row.id).map(({ level }) => level),
	);
	const own = { levels: [...mine], slots: slots.filter((slot) => slot.course_id === row.id) };
	return cardWith(row, miles, own, today);
}

/** The same for one class whose levels and slots are known. */
export function cardWith(
	row: CardRow,
	miles: number | null,
	{ levels, slots }: { levels: readonly Level[]; slots: readonly Slot[] },
	today: LocalDate,
): ClassCard {
	return {
		slug: row.slug,
		title: { own: row.own_title, english: row.english_title },
		kind: row.kind,
		provider: row.provider,
		isExample: row.is_example === 1,
		venue:
			row.venue === null || row.address_hidden === 1
				? null
				: { name: row.venue, outcode: row.outcode ?? "" },
		area: row.area,
		addressHidden: row.address_hidden === 1,
		online: row.online === 1,
		miles,
		levels: LEVELS.filter((level) => levels.includes(level)),
		slots: [...slots],
		next: row.next === null ? null : momentOf(row.next),
		costPence: row.cost_pence,
		places: placesOfRow(row, today),
		tags: tagsOf(row),
	};
}

export function momentOf(instant: Instant): Moment {
	const date = new Date(instant);
	return { day: londonDate(date), time: londonTime(date) };
}

/** Skill by skill, as a learner's level differs from one to the next. */
export function levelsBySkill(rows: readonly LevelRow[]): { skill: Skill; levels: Level[] }[] {
	return SKILLS.map((skill) => ({
		skill,
		levels: LEVELS.filter((level) =>
			rows.some((row) => row.skill === skill && row.level === level),
		),
	})).filter(({ levels }) => levels.length > 0);
}

function placesOfRow(row: CardRow, today: LocalDate): Places {
	const { capacity, confirmed_on } = row;
	const counts = {
		taken: row.taken ?? 0,
		waiting: row.waiting ?? 0,
		openReports: row.open_reports ?? 0,
	};
	return placesOf({ capacity, confirmedOn: confirmed_on, ...counts }, today);
}

function tagsOf(row: CardRow): Tag[] {
	const has: [Tag, boolean][] = [
		["creche", row.childcare === "creche"],
		["welcome", row.childcare === "welcome"],
		["women", row.women_only === 1],
		["step-free", row.step_free === 1],
		["school-hours", row.school_hours === 1],
		["no-papers", row.no_papers === 1],
		["drop-in", row.drop_in === 1],
		["shift-friendly", row.shift_friendly === 1],
	];
	return has.filter(([, yes]) => yes).map(([tag]) => tag);
}
