/**
 * A class of twenty, four skills each, saved with one form on SQLite: `node bench/class-assessment.ts [saves]`.
 * Prints the time of opening and of saving, and how many statements each asks.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	openClassAssessment,
	recordClassAssessment,
} from "#app/assessments/class-assessment.server.ts";
import { fields } from "#app/assessments/class-assessment-form.ts";
import { SKILLS } from "#app/assessments/levels.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { percentiles } from "./percentiles.ts";

const LEARNERS = 20;
const NOW = new Date("2026-09-07T09:00:00Z");

const saves = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), "esol-plus-class-"));
let statements = 0;
const db = openDb(`file:${join(folder, "class.sqlite")}`, () => statements++);
await migrate(db);
const { id: provider } = await givenProvider(db);
const tutor = await givenPerson(db, "tutor", { provider });
const course = await givenCourse(db, { provider_id: provider, tutors: [tutor] });
const learners: string[] = [];
for (let number = 0; number < LEARNERS; number++) {
	const { id } = await givenLearner(db, { preferred_name: `Learner ${number}` });
	await givenEnrolment(db, course.id, id, { state: "active", started_on: "2026-08-03" });
	learners.push(id);
}

const save = (run: number) => recordClassAssessment(db, tutor, course.id, formOf(run), NOW);
await save(-1);
const opened = await measured(() => openClassAssessment(db, tutor, course.id, "en", NOW));
const saved = await measured(save);
console.table({ opened, saved });
await db.destroy();
rmSync(folder, { recursive: true, force: true });

async function measured(work: (run: number) => Promise<unknown>) {
	const times: number[] = [];
	statements = 0;
	for (let run = 0; run < saves; run++) {
		const from = performance.now();
		await work(run);
		times.push(performance.now() - from);
	}
	return { ...percentiles(times), statements: statements / saves };
}

function formOf(run: number): FormData {
	const form = new FormData();
	form.set("key", `run ${run}`);
	form.set("kind", "formative");
	form.set("assessed-on", "2026-09-01");
	for (const id of learners) {
		for (const skill of SKILLS) form.set(fields.level(id, skill), "entry-2");
	}
	return form;
}
