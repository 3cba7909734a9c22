import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { keptLine } from "./kept-names.ts";
import { type OpenRegister, openRegister } from "./register.server.ts";
import { mayMark } from "./register-state.ts";
import type { Sheet } from "./sheet.ts";
import { openToday } from "./today.server.ts";

/**
 * A register to rest on a phone until there is no network: opened before its time, since the phone
 * will not ask again. 404 when it takes no marks.
 */
export async function openKeptRegister(
	db: Db,
	person: Person,
	lessonId: string,
	language: string,
	now: Date,
): Promise<OpenRegister> {
	const register = await openRegister(db, person, lessonId, language, now);
	if (register.state !== "scheduled" && !mayMark(register.state)) throw notFound();
	const state: Sheet["state"] = register.state === "scheduled" ? "open" : register.state;
	const lines = register.lines.map(keptLine);
	return { ...register, state, submittedBy: null, ofClass: false, walkIns: [], lines };
}

/** Today's lessons she teaches; what she only coordinates is not hers to carry about. */
export async function openKeptToday(db: Db, person: Person, language: string, now: Date) {
	const grants = person.grants.filter(({ role }) => role === "tutor");
	const { lessons } = await openToday(db, { ...person, grants }, language, now);
	return lessons;
}
