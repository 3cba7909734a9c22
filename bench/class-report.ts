// How many class reports of 20 learners and 36 lessons a second, beside the same statements alone.
// Run by hand after `npm run build`, on a quiet machine with wrk: node bench/class-report.ts [seconds]
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import { ACCOUNTS, DEMO_PASSWORD } from "#app/demo/accounts.ts";
import { type Db, openDb } from "#db/open.ts";
import { startServer, stopServer } from "./start-server.ts";

const PORT = 3162;
const CONNECTIONS = 8;
const ROUNDS = 5;
const NOW = "2026-10-14T09:40:00Z";
const RESULTS = join(import.meta.dirname, "results");
const EMAIL = ACCOUNTS.find(({ role }) => role === "coordinator")!.email;

const seconds = process.argv[2] ?? "4";
const folder = mkdtempSync(join(tmpdir(), "esol-plus-bench-"));
const url = `file:${join(folder, "scale.sqlite")}`;
const env = { DATABASE_URL: url, PORT: String(PORT), FIXED_NOW: NOW, LOG_LEVEL: "warn" };

function fill(): void {
	const args = ["app/admin/main.ts", "demo", "--scale", "1"];
	execFileSync(process.execPath, args, { env: { ...process.env, ...env }, stdio: "ignore" });
}

/** A class of the coordinator's with the most marks. */
async function findCourse(db: Db): Promise<{ id: string; providerId: string; marks: number }> {
	const row = await db
		.selectFrom("course")
		.innerJoin("role_grant", "role_grant.provider_id", "course.provider_id")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.innerJoin("enrolment", "enrolment.course_id", "course.id")
		.innerJoin("mark", "mark.enrolment_id", "enrolment.id")
		.where("person.email", "=", EMAIL)
		.where("role_grant.role", "=", "coordinator")
		.select((eb) => [
			"course.id",
			"course.provider_id as providerId",
			eb.fn.countAll<number>().as("marks"),
		])
		.groupBy(["course.id", "course.provider_id"])
		.orderBy("marks", "desc")
		.orderBy("course.id")
		.executeTakeFirstOrThrow();
	return { ...row, marks: Number(row.marks) };
}

async function signIn(): Promise<string> {
	const answer = await fetch(`http://127.0.0.1:${PORT}/en/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { "sec-fetch-site": "same-origin" },
		body: new URLSearchParams({ email: EMAIL, password: DEMO_PASSWORD }),
	});
	return answer.headers.get("set-cookie")!.split(";")[0]!;
}

function ask(path: string, cookie: string): number {
	const args = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-H", `Cookie: ${cookie}`];
	const said = execFileSync("wrk", [...args, `http://127.0.0.1:${PORT}${path}`], {
		encoding: "utf8",
	});
	const rate = Number(said.match(/Requests\/sec:\s+([\d.]+)/)?.[1]);
	if (!rate || /Non-2xx|Socket errors/.test(said)) throw new Error(said);
	return rate;
}

async function alone(db: Db, course: { id: string; providerId: string }): Promise<number> {
	const scope = { as: "coordinator", providerIds: [course.providerId] } as const;
	const until = performance.now() + 1000 * Number(seconds);
	const started = performance.now();
	let times = 0;
	while (performance.now() < until) {
		await openClassReport(db, scope, course.id, "en", new Date(NOW));
		times++;
	}
	return (1000 * times) / (performance.now() - started);
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

fill();
const db = openDb(url);
const site = await startServer("bench/serve.ts", [], PORT, { ...env, NODE_ENV: "production" });
try {
	const course = await findCourse(db);
	const cookie = await signIn();
	const path = `/en/manage/classes/${course.id}/report`;
	const page = await (
		await fetch(`http://127.0.0.1:${PORT}${path}`, { headers: { cookie } })
	).arrayBuffer();
	const rates: { pages: number; statements: number }[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const pair = { pages: ask(path, cookie), statements: await alone(db, course) };
		// The first is for the compilers to warm up.
		if (round > 0) rates.push(pair);
	}
	const row = {
		marks: course.marks,
		bytes: page.byteLength,
		"pages/s": Math.round(median(rates.map(({ pages }) => pages))),
		"statements and rules alone/s": Math.round(median(rates.map((rate) => rate.statements))),
	};
	console.table([row]);
	mkdirSync(RESULTS, { recursive: true });
	writeFileSync(join(RESULTS, "class-report.json"), `${JSON.stringify(row, null, "\t")}\n`);
} finally {
	await db.destroy();
	await stopServer(site);
	rmSync(folder, { recursive: true, force: true });
}
