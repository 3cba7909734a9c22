import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { unmarked } from "#app/voices/marks.ts";
import { NOTICE } from "#app/voices/quotes.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { personId } from "./people.ts";
import { Rows } from "./rows.ts";
import { SAID } from "./voice-words.ts";

const EVALUATOR = personId("evaluator@demo.test");
const WRITER = personId("coordinator@demo.test");
const DAYS_AGO = 20;

/** What some learners of the pilots let others read, each in the language they speak with us. */
export async function addVoices(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const speakers = await listSpeakers(db);
	const taken = new Set<string>();
	const today = londonDate(now);
	for (const [at, said] of SAID.entries()) {
		const speaker = speakers.find(
			(one) =>
				one.pilot === said.pilot && one.language === said.language && !taken.has(one.learner_id),
		);
		if (!speaker) continue;
		taken.add(speaker.learner_id);
		addQuote(rows, said, speaker, `${addDays(today, at - DAYS_AGO)}T10:00:00.000Z`);
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

type Speaker = Awaited<ReturnType<typeof listSpeakers>>[number];

function addQuote(rows: Rows, said: (typeof SAID)[number], speaker: Speaker, at: string): void {
	const id = demoId("quote", speaker.id);
	const isGone = said.state === "taken-back";
	const { scope, language, english } = said;
	rows.add("quote", {
		...{ id, key: id, learner_id: speaker.learner_id, course_id: speaker.course_id },
		...{ scope, language, notice_version: NOTICE, given_at: at },
		words: isGone ? null : unmarked(said.words),
		english: english === null ? null : unmarked(english),
		translator: english === null ? null : "staff",
		first_name: scope === "first-name" && !isGone ? speaker.preferred_name : null,
		written_by: said.isOwn ? null : WRITER,
		withdrawn_at: isGone ? at : null,
	});
	if (said.state !== "chosen") return;
	rows.add("quote_choice", {
		...{ quote_id: id, words: said.words, english, chosen_by: EVALUATOR },
		...{ chosen_at: at, removed_at: null },
	});
}

/** Those whose time in the class is over come first: nobody who reads a register looks for them. */
function listSpeakers(db: Db) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("pilot", "pilot.id", "course.pilot_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.role", "=", "learner")
		.where("enrolment.started_on", "is not", null)
		.where("enrolment.state", "in", ["active", "completed"])
		.select([
			"enrolment.id",
			"enrolment.learner_id",
			"enrolment.course_id",
			"pilot.slug as pilot",
			"learner.language",
			"learner.preferred_name",
		])
		.orderBy((eb) => eb.case().when("enrolment.state", "=", "completed").then(0).else(1).end())
		.orderBy("enrolment.id")
		.execute();
}
