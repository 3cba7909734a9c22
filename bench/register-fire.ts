import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { Person } from "#app/access/person.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { sessionIdOf } from "#app/people/sessions.server.ts";
import type { SyncReply } from "#app/registers/spoken-answers.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

/** Tutors who mark at once, and a server that is killed meanwhile. */
export type Tutor = { person: Person; token: string; lessons: string[]; enrolments: string[] };
export type Acknowledged = { lesson: string; enrolment: string; opened: string };

export type Fire = { tutors: Tutor[]; url: string; port: number };
export type Result = { acknowledged: number; lost: number; twice: number; backMs: number };

export const SECRET = "only-for-killing-the-server-0123456789";
const LEARNERS = 5;
/** Posts a tutor's phone has on the way. */
const AT_ONCE = 5;
const CODES = ["present", "late", "absent"];

/** A class for each tutor, with as many lessons that are open now as she shall mark. */
export async function givenTutors(db: Db, count: number, registers: number): Promise<Tutor[]> {
	const provider = await givenProvider(db);
	const now = new Date();
	const tutors: Tutor[] = [];
	for (let n = 0; n < count; n++) {
		const person = await givenPerson(db, "tutor", { provider: provider.id });
		const course = await givenCourse(db, { provider_id: provider.id, tutors: [person] });
		const token = `${n}`.padStart(43, "t");
		const at = now.toISOString();
		const session = { id: sessionIdOf(token, SECRET), person_id: person.id, created_at: at };
		await db
			.insertInto("session")
			.values({ ...session, seen_at: at, proven_at: at })
			.execute();
		const enrolments: string[] = [];
		for (let one = 0; one < LEARNERS; one++) {
			const { id } = await givenLearner(db);
			enrolments.push((await givenEnrolment(db, course.id, id)).id);
		}
		const lessons: string[] = [];
		for (let back = 0; back < registers; back++) {
			lessons.push(await givenPastLesson(db, course.id, now, back));
		}
		tutors.push({ person, token, lessons, enrolments });
	}
	return tutors;
}

/** Marks everywhere at once, kills after so many acknowledged marks, and looks what is left. */
export async function fireAndKill(fire: Fire, killAfter: number): Promise<Result> {
	const server = await startSite(fire);
	const acknowledged: Acknowledged[] = [];
	const posted: Promise<void>[] = [];
	for (const tutor of fire.tutors) {
		const waiting = [...tutor.lessons];
		for (let hand = 0; hand < AT_ONCE; hand++) posted.push(markAll(fire, tutor, waiting, heard));
	}
	await Promise.all(posted);
	if (server.signalCode === null) {
		server.kill("SIGKILL");
		await once(server, "exit");
	}

	const lost = await countLost(fire.url, acknowledged);
	const began = performance.now();
	const again = await startSite(fire);
	const backMs = Math.round(performance.now() - began);
	// Everything is sent once more, as phones do that heard nothing.
	const replies = fire.tutors.map((tutor) => markAll(fire, tutor, [...tutor.lessons], () => true));
	await Promise.all(replies);
	again.kill("SIGKILL");
	await once(again, "exit");
	return { acknowledged: acknowledged.length, lost, twice: await countTwice(fire), backMs };

	function heard(marks: readonly Acknowledged[]): boolean {
		acknowledged.push(...marks);
		if (acknowledged.length >= killAfter && server.signalCode === null) server.kill("SIGKILL");
		return server.signalCode === null;
	}
}

async function markAll(
	{ port }: Fire,
	tutor: Tutor,
	waiting: string[],
	heard: (marks: readonly Acknowledged[]) => boolean,
): Promise<void> {
	for (let lesson = waiting.pop(); lesson; lesson = waiting.pop()) {
		const reply = await post(port, tutor, lesson);
		if (!reply) return;
		const marks = tutor.enrolments.flatMap((enrolment) => {
			const answer = reply.answers[changeId(lesson, enrolment)];
			return answer?.result === "saved" ? [{ lesson, enrolment, opened: answer.opened }] : [];
		});
		if (!heard(marks)) return;
	}
}

/** Null when the server is gone. */
export async function post(port: number, tutor: Tutor, lesson: string): Promise<SyncReply | null> {
	const body = new URLSearchParams({ person: tutor.person.id });
	for (const [n, enrolment] of tutor.enrolments.entries()) {
		body.set(`change.${enrolment}`, changeId(lesson, enrolment));
		body.set(`mark.${enrolment}`, CODES[n % CODES.length]!);
		body.set(`opened.${enrolment}`, "0");
	}
	try {
		const response = await fetch(`http://127.0.0.1:${port}/en/lessons/${lesson}/marks`, {
			method: "POST",
			body,
			redirect: "manual",
			headers: { cookie: `session=${tutor.token}`, "sec-fetch-site": "same-origin" },
		});
		if (!response.ok) throw new Error(`answered ${response.status}`);
		return await response.json();
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

export async function countLost(
	url: string,
	acknowledged: readonly Acknowledged[],
): Promise<number> {
	const db = openDb(url);
	const marks = await db.selectFrom("mark").selectAll().execute();
	await db.destroy();
	const there = new Set(
		marks.map(({ lesson_id, enrolment_id, version, code, late_minutes, left_early_minutes }) =>
			[lesson_id, enrolment_id, version, code, late_minutes, left_early_minutes].join("."),
		),
	);
	const isThere = ({ lesson, enrolment, opened }: Acknowledged) =>
		there.has(`${lesson}.${enrolment}.${opened}`);
	return acknowledged.filter((mark) => !isThere(mark)).length;
}

/** Marks that were written more than once, or not at all after all was sent again. */
async function countTwice({ url, tutors }: Fire): Promise<number> {
	const db = openDb(url);
	const { count } = await db
		.selectFrom("mark_revision")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	await db.destroy();
	const expected = tutors.reduce((sum, one) => sum + one.lessons.length * one.enrolments.length, 0);
	return Math.abs(Number(count) - expected);
}

export async function startSite({ url, port }: Fire) {
	const { NODE_OPTIONS: _, PUBLIC_URL: __, ...inherited } = process.env;
	const env = {
		SESSION_SECRET: SECRET,
		DATABASE_URL: url,
		PORT: String(port),
		LOG_LEVEL: "silent",
	};
	const child = spawn(process.execPath, ["app/server/start.ts"], {
		env: { ...inherited, ...env },
		stdio: "ignore",
	});
	while (!(await isReady(port))) {
		if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
		await setTimeout(50);
	}
	return child;
}

export async function isReady(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
	} catch {
		return false;
	}
}

async function givenPastLesson(db: Db, courseId: string, now: Date, back: number): Promise<string> {
	const local_date = addDays(londonDate(now), -back);
	const starts = new Date(now.getTime() - back * 86_400_000 - 3_600_000);
	const ends = new Date(starts.getTime() + 7_200_000);
	const times = { starts_at: starts.toISOString(), ends_at: ends.toISOString() };
	return (await givenLesson(db, courseId, { id: newId(), local_date, ...times })).id;
}

export function changeId(lesson: string, enrolment: string): string {
	return `${lesson.slice(-16)}-${enrolment.slice(-16)}`;
}
