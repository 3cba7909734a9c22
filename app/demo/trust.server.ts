import { createHash } from "node:crypto";
import type { Role } from "#app/access/person.ts";
import { type Note, note } from "#app/audit/note.server.ts";
import type { Db } from "#db/open.ts";
import { personId, providerId, staffOf } from "./people.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LEARNERS = 5;

const LEA_VALLEY = { providerId: providerId("lea-valley-college") };
/** Reads and changes are of somebody whose screen nobody is shown: the account of the others is their own. */
const TUTOR = { by: personId(staffOf("lea-valley-college")), role: "tutor" } as const;

/** What the days before wrote into the audit, and where the demo's people are signed in besides. */
export async function addTrust(db: Db, now: Date): Promise<void> {
	const learners = await listLearners(db);
	await db.transaction().execute(async (trx) => {
		for (const [daysAgo, notes] of daysOf(learners))
			await note(trx, notes, new Date(now.getTime() - daysAgo * DAY));
		for (const device of DEVICES) await addDevice(trx, device, now);
	});
}

function daysOf(learners: readonly string[]): [number, Note[]][] {
	const [first = "", second = ""] = learners;
	return [
		[
			6,
			[
				entered("admin@demo.test", "administrator"),
				aboutAccount("added", "role_grant", "tutor@demo.test", ["tutor"]),
				aboutAccount("changed", "person", "evaluator2@demo.test", ["disabled_at"]),
				aboutAccount("changed", "person", "evaluator2@demo.test", ["disabled_at"]),
			],
		],
		[5, [...signIn(), ...learners.map((id) => saw(id, "lessons/*/register"))]],
		[
			3,
			[
				...signIn(),
				...learners.map((id) => saw(id, "lessons/*/register")),
				...learners.map((id) => changed(id, "mark", ["code", "late_minutes"])),
			],
		],
		[
			2,
			[
				...[refused("coordinator@demo.test"), entered("coordinator@demo.test", "coordinator")],
				aboutAccount("added", "password_reset", "tutor@demo.test", []),
				...[saw(first, "learners/*"), changed(first, "learning_plan", ["next_step"])],
			],
		],
		[1, [...signIn(), saw(second, "learners/*"), changed(second, "assessment", ["note"])]],
	];
}

function signIn(): Note[] {
	return [{ ...TUTOR, act: "entered", kind: "session", about: sessionId("staff") }];
}

function entered(email: string, role: Role): Note {
	return { by: personId(email), role, act: "entered", kind: "session", about: sessionId(email) };
}

function refused(email: string): Note {
	const about = { kind: "person", about: personId(email), fields: ["password_hash"] } as const;
	return { by: null, act: "refused", ...about };
}

function aboutAccount(act: Note["act"], kind: Note["kind"], email: string, fields: string[]): Note {
	const by = { by: personId("admin@demo.test"), role: "administrator" } as const;
	return { ...by, act, kind, about: personId(email), fields };
}

function saw(learnerId: string, page: string): Note {
	const about = { kind: "learner", about: learnerId, learnerId, ...LEA_VALLEY } as const;
	return { ...TUTOR, act: "read", ...about, page, fields: ["preferred_name"] };
}

function changed(learnerId: string, kind: Note["kind"], fields: string[]): Note {
	return { ...TUTOR, act: "changed", kind, about: learnerId, learnerId, ...LEA_VALLEY, fields };
}

type Device = { email: string; device: string; minutesAgo: number };

const DEVICES: readonly Device[] = [
	{ email: "tutor@demo.test", device: "Chrome/Android", minutesAgo: 4 },
	{ email: "coordinator@demo.test", device: "Safari/iPhone", minutesAgo: 11 },
	{ email: "admin@demo.test", device: "Firefox/Windows", minutesAgo: 6 },
];

/** Nobody has its token: it can be seen and ended. */
function addDevice(trx: Db, { email, device, minutesAgo }: Device, now: Date) {
	const at = new Date(now.getTime() - minutesAgo * MINUTE).toISOString();
	const times = { created_at: at, seen_at: at, proven_at: at };
	return trx
		.insertInto("session")
		.values({ id: sessionId(email), person_id: personId(email), device, ...times })
		.execute();
}

function sessionId(of: string): string {
	return createHash("sha256").update(`demo session ${of}`).digest("hex");
}

function listLearners(db: Db): Promise<string[]> {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.provider_id", "=", LEA_VALLEY.providerId)
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.select("enrolment.learner_id")
		.orderBy("course.slug")
		.orderBy("enrolment.learner_id")
		.limit(LEARNERS)
		.execute()
		.then((rows) => rows.map(({ learner_id }) => learner_id));
}
