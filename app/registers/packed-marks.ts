import type { MarkCode, MarkFact } from "./rates.ts";

/** Marks of one enrolment, each at the place of its lesson in the class; a lesson without is undefined. */
export type MarksInOrder = readonly (MarkFact | undefined)[];

/** The lessons of one class, and at which place each stands. */
export type LessonOrder = { ids: readonly string[]; places: ReadonlyMap<string, number> };

/** By the first two letters. */
const CODES: Readonly<Record<string, MarkCode>> = {
	pr: "present",
	la: "late",
	le: "left-early",
	ab: "absent",
	au: "authorised",
};

/** The plainest marks by far: one of each is enough. */
const PLAIN: Readonly<Record<MarkCode, MarkFact>> = {
	present: plain("present"),
	late: plain("late"),
	"left-early": plain("left-early"),
	absent: plain("absent"),
	authorised: plain("authorised"),
};

export function orderOf(lessons: readonly { id: string }[]): LessonOrder {
	const ids = lessons.map(({ id }) => id);
	return { ids, places: new Map(ids.map((id, place) => [id, place])) };
}

/**
 * Marks of one enrolment from "presentL1;lateL2:10:0": minutes late and left early only where there
 * are any. Most stand in the order of the lessons, and no id is cut out of the text for those.
 * Marks of other lessons are passed over.
 */
export function unpackMarks(packed: string, { ids, places }: LessonOrder): MarksInOrder {
	const marks = new Array<MarkFact | undefined>(ids.length).fill(undefined);
	let next = 0;
	for (let at = 0; at < packed.length; ) {
		const code = codeAt(packed, at);
		const from = at + code.length;
		const end = endAt(packed, from, ";", packed.length);
		const isNext = startsWithId(packed, ids[next], from, end);
		const idEnd = isNext ? from + ids[next]!.length : endAt(packed, from, ":", end);
		const place = isNext ? next : places.get(packed.slice(from, idEnd));
		at = end + 1;
		if (place === undefined) continue;
		marks[place] = idEnd === end ? PLAIN[code] : withMinutes(code, packed.slice(idEnd + 1, end));
		next = place + 1;
	}
	return marks;
}

function codeAt(packed: string, at: number): MarkCode {
	const letters = packed.slice(at, at + 2);
	const code = CODES[letters];
	if (!code) throw new Error(`There is no mark ${letters}.`);
	return code;
}

function endAt(packed: string, from: number, mark: string, last: number): number {
	const end = packed.indexOf(mark, from);
	return end === -1 || end > last ? last : end;
}

function startsWithId(packed: string, id: string | undefined, from: number, end: number): boolean {
	if (id === undefined || !packed.startsWith(id, from)) return false;
	const idEnd = from + id.length;
	return idEnd === end || packed[idEnd] === ":";
}

function withMinutes(code: MarkCode, minutes: string): MarkFact {
	const [late, leftEarly] = minutes.split(":");
	return { code, lateMinutes: Number(late), leftEarlyMinutes: Number(leftEarly) };
}

function plain(code: MarkCode): MarkFact {
	return { code, lateMinutes: 0, leftEarlyMinutes: 0 };
}
