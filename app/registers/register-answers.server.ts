import { data, redirect } from "@remix-run/node";
import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { RequestContext } from "#app/http/context.ts";
import { typedValues } from "#app/http/forms.ts";
import { openRegister, type Recorded, recordMarks } from "./register.server.ts";
import { type RegisterAnswer, type RegisterDone, registerDone } from "./register-done.ts";
import { mayMark } from "./register-state.ts";
import { findLastSave } from "./undo-queries.server.ts";

/** Everything a page that shows a register needs; two addresses do. */
export async function loadRegisterPage(
	{ db, language, now }: RequestContext,
	person: Person,
	lessonId: string,
	request: Request,
) {
	const register = await openRegister(db, person, lessonId, language, now);
	const word = new URL(request.url).searchParams.get("done");
	const done: RegisterDone | null = registerDone.find((one) => one === word) ?? null;
	const mayCoordinate = canCoordinate(person, { provider_id: register.providerId });
	const at = new URL(request.url).searchParams.get("at");
	const undo = done === "saved" && mayMark(register.state) ? await saveToUndo(at) : null;
	const isPaper = new URL(request.url).searchParams.has("paper");
	return { register, done, undo, isPaper, mayCoordinate };

	/** Marks that the page's script sent do not say when in the address. */
	async function saveToUndo(at: string | null): Promise<string | null> {
		if (at !== null) return at === NOTHING_SAVED ? null : at;
		return findLastSave(db, lessonId, person.id, new Date(now.getTime() - JUST_NOW).toISOString());
	}
}

const NOTHING_SAVED = "none";
const JUST_NOW = 5 * 60_000;

/** Every button of the register's form saves all of it: its taps, its note, who came besides. */
export async function answerRegisterForm(
	{ db, language, now }: RequestContext,
	person: Person,
	lessonId: string,
	form: FormData,
) {
	const recorded = await recordMarks(db, person, lessonId, form, now);
	if (!recorded.ok) return notRecorded(recorded, form);
	const at = recorded.saved > 0 ? now.toISOString() : NOTHING_SAVED;
	throw redirect(`/${language}/lessons/${lessonId}/register?done=saved&at=${at}`, 303);
}

/** 400 to put something right, 409 when somebody else was quicker. */
export function notRecorded(recorded: Exclude<Recorded, { ok: true }>, form: FormData) {
	const typed = typedValues(form);
	if (recorded.problem === "form") {
		return data<RegisterAnswer>({ errors: recorded.errors, typed }, { status: 400 });
	}
	if (recorded.problem === "closed") {
		return data<RegisterAnswer>({ errors: {}, typed, conflicts: [] }, { status: 409 });
	}
	const { conflicts, noteKept } = recorded;
	const answer = { errors: {}, typed, conflicts, noteConflict: !noteKept };
	return data<RegisterAnswer>(answer, { status: 409 });
}
