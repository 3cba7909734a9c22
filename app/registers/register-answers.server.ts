import { data } from "@remix-run/node";
import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { RequestContext } from "#app/http/context.ts";
import { typedValues } from "#app/http/forms.ts";
import { openRegister, type Recorded } from "./register.server.ts";
import { type RegisterAnswer, type RegisterDone, registerDone } from "./register-done.ts";

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
	return { register, done, mayCoordinate };
}

/** 400 to put something right, 409 when somebody else was quicker. */
export function notRecorded(recorded: Exclude<Recorded, { ok: true }>, form: FormData) {
	const typed = typedValues(form);
	if (recorded.problem === "form") {
		return data<RegisterAnswer>({ errors: recorded.errors, typed }, { status: 400 });
	}
	const conflicts = recorded.problem === "conflicts" ? recorded.conflicts : [];
	return data<RegisterAnswer>({ errors: {}, typed, conflicts }, { status: 409 });
}
