import type { Person } from "#app/access/person.ts";
import { sessionIdOf } from "#app/people/sessions.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";
import { givenTutors, type Tutor } from "./register-fire.ts";

/** People who save at once: tutors mark, learners ask for places, a coordinator writes down venues. */
export type Crowd = { secret: string; tutors: Tutor[]; coordinator: string; slug: string };

/** What was answered with "saved". */
export type Saved = { table: "mark" | "learner" | "venue"; id: string };

/** Null: the server is gone or said that it could not; then nothing was promised. */
export type Save = (origin: string) => Promise<Saved | null>;

export const SECRET = "only-for-killing-the-server-0123456789";
const COORDINATOR = "c".repeat(43);

export async function givenCrowd(db: Db, tutors: number, registers: number): Promise<Crowd> {
	const provider = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	await givenSession(db, coordinator, COORDINATOR);
	const year = new Date().getFullYear();
	const { slug } = await givenCourse(db, {
		...{ provider_id: provider.id, capacity: 100_000 },
		...{ starts_on: `${year}-01-01`, ends_on: `${year + 1}-12-31` },
	});
	return {
		...{ secret: SECRET, coordinator: COORDINATOR, slug },
		tutors: await givenTutors(db, tutors, registers),
	};
}

async function givenSession(db: Db, person: Person, token: string): Promise<void> {
	const at = new Date().toISOString();
	const times = { created_at: at, seen_at: at, proven_at: at };
	const session = { id: sessionIdOf(token, SECRET), person_id: person.id, ...times };
	await db.insertInto("session").values(session).execute();
}

/** Each register of each tutor learner by learner, and between them requests and venues. */
export function* savesOf({ tutors, coordinator, slug }: Crowd): Generator<Save> {
	for (const tutor of tutors) {
		for (const lesson of tutor.lessons) {
			for (const enrolment of tutor.enrolments) {
				yield (origin) => mark(origin, tutor, { lesson, enrolment });
				yield (origin) => ask(origin, slug);
				yield (origin) => addVenue(origin, coordinator);
			}
		}
	}
}

async function mark(
	origin: string,
	{ person, token }: Tutor,
	{ lesson, enrolment }: { lesson: string; enrolment: string },
): Promise<Saved | null> {
	const change = newId();
	const fields = {
		...{ person: person.id, [`change.${enrolment}`]: change },
		...{ [`mark.${enrolment}`]: "present", [`opened.${enrolment}`]: "0" },
	};
	const answer = await post(`${origin}/en/lessons/${lesson}/marks`, fields, token);
	if (answer?.status !== 200) return null;
	const { answers } = JSON.parse(answer.body);
	return answers[change]?.result === "saved"
		? { table: "mark", id: `${lesson} ${enrolment}` }
		: null;
}

async function ask(origin: string, slug: string): Promise<Saved | null> {
	const name = `Asks ${newId()}`;
	const fields = {
		...{ "form-key": newId(), "page-language": "en", name, language: "en", consent: "yes" },
		...{ email: `${name.slice(5)}@example.org`, speaking: "entry-1", reading: "entry-1" },
	};
	const answer = await post(`${origin}/en/classes/${slug}/join/request`, fields);
	return answer?.status === 303 ? { table: "learner", id: name } : null;
}

async function addVenue(origin: string, token: string): Promise<Saved | null> {
	const id = newId();
	const fields = { id, name: "Hall", address: "High Street", town: "London", postcode: "E17 7JN" };
	const answer = await post(`${origin}/en/manage/venues/new`, fields, token);
	return answer?.status === 303 ? { table: "venue", id } : null;
}

async function post(
	address: string,
	fields: Record<string, string>,
	token?: string,
): Promise<{ status: number; body: string } | null> {
	try {
		const answer = await fetch(address, {
			method: "POST",
			redirect: "manual",
			body: new URLSearchParams(fields),
			headers: { "sec-fetch-site": "same-origin", ...(token && { cookie: `session=${token}` }) },
		});
		const { status } = answer;
		if (status < 400 || status === 503) return { status, body: await answer.text() };
		throw new Error(`${new URL(address).pathname} answered ${status}.`);
	} catch (error) {
		// What `fetch` throws when nobody is there any more.
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** What was promised and is not there. */
export async function lostOf(url: string, saved: readonly Saved[]): Promise<Saved[]> {
	const db = openDb(url);
	const marks = await db.selectFrom("mark").select(["lesson_id", "enrolment_id"]).execute();
	const learners = await db.selectFrom("learner").select("preferred_name").execute();
	const venues = await db.selectFrom("venue").select("id").execute();
	await db.destroy();
	const there = {
		mark: new Set(marks.map((row) => `${row.lesson_id} ${row.enrolment_id}`)),
		learner: new Set(learners.map(({ preferred_name }) => preferred_name)),
		venue: new Set(venues.map(({ id }) => id)),
	};
	return saved.filter(({ table, id }) => !there[table].has(id));
}
