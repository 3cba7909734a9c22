import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { personId, providerId } from "./people.ts";
import { Rows } from "./rows.ts";

const HOUR = 3_600_000;

/** What became of each, the newest first; those that left hold no text. */
const LETTERS = [
	{ kind: "cancelled", hoursAgo: 3, problem: null },
	{ kind: "place", hoursAgo: 50, problem: "refused" },
	{ kind: "first-lesson", hoursAgo: 75, problem: null },
	{ kind: "place", hoursAgo: 99, problem: null },
] as const;

/** Letters that left or could not, and calls that were made, at the first provider. */
export async function addContact(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const learners = await listSomeLearners(db);
	for (const [index, letter] of LETTERS.entries()) {
		const learner = learners[index];
		if (!learner) return;
		addLetter(rows, learner, letter, now);
	}
	const [called] = learners.slice(LETTERS.length);
	if (called) addCall(rows, called, now);
	await db.transaction().execute((trx) => rows.write(trx));
}

type Learner = Awaited<ReturnType<typeof listSomeLearners>>[number];

function addLetter(
	rows: Rows,
	{ id, language, learner_id }: Learner,
	{ kind, hoursAgo, problem }: (typeof LETTERS)[number],
	now: Date,
): void {
	const at = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString();
	rows.add("message", {
		id: demoId("message", id),
		key: `demo:${kind}:${id}`,
		provider_id: providerId("lea-valley-college"),
		kind,
		enrolment_id: id,
		recipient: `${learner_id.slice(0, 6)}@learner.example`,
		language,
		...{ subject: "", body: "", created_at: at(hoursAgo), claimed_at: at(hoursAgo) },
		tries: problem === null ? 1 : 5,
		problem,
		sent_at: problem === null ? at(hoursAgo) : null,
		failed_at: problem === null ? null : at(hoursAgo - 31),
	});
}

function addCall(rows: Rows, { id, learner_id }: Learner, now: Date): void {
	rows.add("contact_attempt", {
		...{ id: demoId("attempt", id), key: demoId("attempt key", id) },
		...{ learner_id, enrolment_id: id, way: "phone", result: "coming-back" },
		at: new Date(now.getTime() - 26 * HOUR).toISOString(),
		person_id: personId("coordinator@demo.test"),
	});
}

function listSomeLearners(db: Db) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.provider_id", "=", providerId("lea-valley-college"))
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.select(["enrolment.id", "enrolment.learner_id", "learner.language"])
		.orderBy("enrolment.id")
		.limit(LETTERS.length + 1)
		.execute();
}
