/**
 * Times opening a register of 30 learners with 36 lessons, and saving 20 first marks, one at a time
 * and durable. Makes a measuring database in a folder of its own, or takes one:
 * `node bench/register.ts [file:/tmp/scale.sqlite]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "#app/access/person.ts";
import { addDays, toInstant } from "#app/i18n/london-time.ts";
import { openRegister, recordMarks } from "#app/registers/register.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { percentiles } from "./percentiles.ts";

const LEARNERS = 30;
const MARKED = 20;
const ROUNDS = 300;
const WARM_UP = 30;

const folder = mkdtempSync(join(tmpdir(), "register-"));
const url = process.argv[2] ?? fillNew(folder);
const db = openDb(url);
const { courses, person, lesson } = await chooseClasses(db);
console.log("open", await measure(() => openRegister(db, person, lesson, "en", new Date())));
console.log("save", await measure(await savesOf(db)));
await db.destroy();
rmSync(folder, { recursive: true });

function fillNew(into: string): string {
	const made = `file:${join(into, "scale.sqlite")}`;
	const env = { ...process.env, DATABASE_URL: made };
	execFileSync(process.execPath, ["bin/run.mjs", "admin", "demo", "--scale", "1"], { env });
	return made;
}

/** Every class with registers, the first filled up to 30 learners, and who coordinates them. */
async function chooseClasses(from: Db) {
	const found = await from
		.selectFrom("mark")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.select((eb) => ["course.id", "course.provider_id", eb.fn.max("lesson.id").as("lesson")])
		.groupBy(["course.id", "course.provider_id"])
		.orderBy("course.id")
		.execute();
	const providers = new Set(found.map(({ provider_id }) => provider_id));
	const grants = [...providers].map((providerId) => ({ role: "coordinator" as const, providerId }));
	const { id } = await from.selectFrom("person").select("id").executeTakeFirstOrThrow();
	const who: Person = { id, name: "", language: "en", grants };
	await fillUp(from, found[0]!.id);
	return { courses: found.map((one) => one.id), person: who, lesson: found[0]!.lesson };
}

async function fillUp(into: Db, courseId: string): Promise<void> {
	// The lessons to be marked lie before its term.
	await into.updateTable("enrolment").set({ enrolled_on: "2024-01-01" }).execute();
	const rows = await into
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("state", "in", ["enrolled", "active"])
		.select("id")
		.execute();
	for (let number = rows.length; number < LEARNERS; number++) {
		const id = newId();
		const name = { preferred_name: `New ${number}`, name_folded: `new ${number}` };
		const learner = { id, ...name, language: "en", may_leave_message: 0 as const };
		await into
			.insertInto("learner")
			.values({ ...learner, created_at: new Date().toISOString() })
			.execute();
		await into
			.insertInto("enrolment")
			.values({
				...{ id: newId(), course_id: courseId, learner_id: id, role: "learner" },
				...{ state: "enrolled", reference: `B-${id}`, asked_at: new Date().toISOString() },
			})
			.execute();
	}
}

/** Each save marks 20 learners of a lesson that nobody marked before, the dearest, class by class. */
async function savesOf(into: Db) {
	const ids: string[] = [];
	for (let number = 0; number < ROUNDS + WARM_UP; number++) ids.push(await addLesson(into, number));
	const forms: { id: string; form: FormData }[] = [];
	for (const id of ids) forms.push({ id, form: await formOf(into, id) });
	return async (round: number) => {
		const { id, form } = forms[round]!;
		const saved = await recordMarks(into, person, id, form, new Date());
		if (!saved.ok || saved.saved < MARKED / 2) throw new Error(JSON.stringify(saved));
	};
}

async function addLesson(into: Db, number: number): Promise<string> {
	const day = addDays("2025-12-31", -number);
	const id = newId();
	const course = courses[number % courses.length]!;
	await into
		.insertInto("lesson")
		.values({
			...{ id, course_id: course, local_date: day, cancelled_at: null, cancelled_reason: null },
			...{ starts_at: toInstant(day, "07:00"), ends_at: toInstant(day, "08:00") },
		})
		.execute();
	return id;
}

async function formOf(into: Db, lessonId: string): Promise<FormData> {
	const { lines } = await openRegister(into, person, lessonId, "en", new Date());
	const form = new FormData();
	for (const { enrolmentId } of lines.slice(0, MARKED)) {
		form.set(`mark.${enrolmentId}`, "present");
		form.set(`opened.${enrolmentId}`, "0");
	}
	return form;
}

async function measure(work: (round: number) => Promise<unknown>) {
	const times: number[] = [];
	const before = process.cpuUsage();
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		const began = performance.now();
		await work(round);
		if (round >= WARM_UP) times.push(performance.now() - began);
	}
	const { user, system } = process.cpuUsage(before);
	// On a busy machine the clock tells of others too; this is its own work alone.
	const cpuMs = Math.round((user + system) / 10 / (ROUNDS + WARM_UP)) / 100;
	return { ...percentiles(times), cpuMs };
}
