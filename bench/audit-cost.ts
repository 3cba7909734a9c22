// What the audit's ear costs: `node bench/audit-cost.ts [rounds]`. The register, today and the desk are opened on the
// demo's data again and again, by the plain database and by one that is listened to, in turns.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "#app/access/person.ts";
import { openBooks } from "#app/audit/books.server.ts";
import { loadDesk } from "#app/courses/desk-home.server.ts";
import { fillDemo } from "#app/demo/fill.server.ts";
import { openRegister } from "#app/registers/register.server.ts";
import { openToday } from "#app/registers/today.server.ts";
import { migrate } from "#db/migrate.ts";
import { type Db, openDb } from "#db/open.ts";

const ROUNDS = Number(process.argv[2] ?? 2_000);
const NOW = new Date("2026-11-23T10:05:00Z");

const folder = mkdtempSync(join(tmpdir(), "esol-plus-audit-cost-"));
const db = openDb(`file:${join(folder, "demo.sqlite")}`);
await migrate(db);
await fillDemo(db, NOW);

const tutor = await personWith("tutor");
const coordinator = await personWith("coordinator");
const lesson = (await openToday(db, tutor, "en", NOW)).lessons[0] ?? (await lastLesson());

const pages: Record<string, { person: Person; open: (db: Db) => Promise<unknown> }> = {
	register: { person: tutor, open: (db) => openRegister(db, tutor, lesson.id, "en", NOW) },
	today: { person: tutor, open: (db) => openToday(db, tutor, "en", NOW) },
	desk: { person: coordinator, open: (db) => loadDesk(db, coordinator, NOW) },
};

for (const [name, { person, open }] of Object.entries(pages)) {
	const text = JSON.stringify(await open(db));
	const heard = async () => {
		const books = openBooks(db, { person, otherwise: "herself", page: `bench/${name}`, now: NOW });
		await open(books.db);
		return books;
	};
	const ways = {
		plain: () => open(db),
		heard,
		// As a request does: what the answer shows is looked up and, the first time a day, written.
		closed: async () => (await heard()).close(text),
	};
	const times: Record<string, number[]> = { plain: [], heard: [], closed: [] };
	for (let round = 0; round < ROUNDS; round++) {
		for (const [way, ask] of Object.entries(ways)) {
			const begun = performance.now();
			await ask();
			times[way]!.push(performance.now() - begun);
		}
	}
	const [plain, listened, closed] = Object.values(times).map(median);
	const share = (ms: number) => `${(((ms - plain!) / plain!) * 100).toFixed(1)} %`;
	console.log(
		`${name.padEnd(9)} plain ${plain!.toFixed(3)} ms, heard ${listened!.toFixed(3)} ms (+${share(listened!)}), with its account ${closed!.toFixed(3)} ms (+${share(closed!)})`,
	);
}
await db.destroy();
rmSync(folder, { recursive: true });

function median(values: readonly number[]): number {
	return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

async function personWith(role: "tutor" | "coordinator"): Promise<Person> {
	const { id, name, language, provider_id } = await db
		.selectFrom("person")
		.innerJoin("role_grant", "role_grant.person_id", "person.id")
		.where("role", "=", role)
		.select(["id", "name", "language", "provider_id"])
		.orderBy("id")
		.executeTakeFirstOrThrow();
	return { id, name, language, grants: [{ role, providerId: provider_id }] };
}

function lastLesson() {
	return db
		.selectFrom("lesson")
		.innerJoin("course_tutor", "course_tutor.course_id", "lesson.course_id")
		.where("person_id", "=", tutor.id)
		.where("local_date", "<=", "2026-11-23")
		.select("lesson.id")
		.orderBy("local_date", "desc")
		.executeTakeFirstOrThrow();
}
