import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Db, openDb } from "#db/open.ts";
import { classesCsv, OURS, THEIRS, VENUE, venuesCsv } from "#tests/imports/ncs-csv.ts";
import { CLUB, ownCsv } from "#tests/imports/own-csv.ts";
import { tokenFor } from "#tests/support/sign-in.ts";

const PASSWORD = "a long walk to Walthamstow";

type Result = { code: number; out: string; err: string };

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let url: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "esol-plus-admin-"));
	url = `file:${join(folder, "new.sqlite")}`;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("on a database that is not there yet", () => {
	test("user add makes the first administrator, and shows a strong password once", async () => {
		const { code, out } = await admin([
			"user",
			"add",
			"--email",
			"Ada@example.test",
			"--name",
			"Ada",
			"--role",
			"administrator",
		]);
		expect(code).toBe(0);
		const [, password = ""] = /only now: (\S{24})\n/.exec(out) ?? [];
		expect(await canSignIn("ada@example.test", password)).toBe(true);
		expect(await canSignIn("ada@example.test", `${password}x`)).toBe(false);
	});

	test("an address has one account, however it is typed", async () => {
		const again = await admin([
			"user",
			"add",
			"--email",
			"ADA@example.test",
			"--name",
			"Ada",
			"--role",
			"evaluator",
		]);
		expect(again).toEqual({ code: 1, out: "", err: "ADA@example.test has an account already.\n" });
	});

	test("a coordinator needs a provider, which is made when it is named", async () => {
		const add = [
			"user",
			"add",
			"--email",
			"cora@example.test",
			"--name",
			"Cora",
			"--role",
			"coordinator",
		];
		expect((await admin(add)).err).toBe("The role coordinator needs --provider.\n");
		expect((await admin([...add, "--provider", "college"])).err).toContain("--provider-name");
		const stdin = [
			"--provider",
			"college",
			"--provider-name",
			"Example College",
			"--password-stdin",
		];
		expect((await admin([...add, ...stdin], "short")).err).toContain("at least 12 signs");
		const made = await admin([...add, ...stdin], `${PASSWORD}\n`);
		expect(made).toMatchObject({ code: 0, err: "" });
		expect(made.out).not.toContain(PASSWORD);
		expect(await canSignIn("cora@example.test", PASSWORD)).toBe(true);
	});

	test("reset gives another password, and disable ends it; both sign out at once", async () => {
		const email = ["--email", "cora@example.test"];
		await signedIn("cora@example.test", PASSWORD);
		const next = `${PASSWORD} again`;
		expect((await admin(["user", "reset", ...email, "--password-stdin"], next)).code).toBe(0);
		expect(await sessions()).toBe(0);
		expect(await canSignIn("cora@example.test", PASSWORD)).toBe(false);
		await signedIn("cora@example.test", next);
		expect((await admin(["user", "disable", ...email])).code).toBe(0);
		expect(await sessions()).toBe(0);
		expect(await canSignIn("cora@example.test", next)).toBe(false);
		expect((await admin(["user", "reset", ...email])).err).toContain("--enable");
		expect((await admin(["user", "reset", "--email", "no@example.test"])).code).toBe(1);
	});

	test("a course-directory file is shown first, written when told, and once", async () => {
		const [courses, venues, errors] = ["courses.csv", "venues.csv", "errors.csv"].map((name) =>
			join(folder, name),
		) as [string, string, string];
		const whole = { ...THEIRS, ...OURS };
		writeFileSync(courses, classesCsv(whole, { ...whole, YOUR_REFERENCE: "b", COST: "x" }));
		writeFileSync(venues, venuesCsv(VENUE));
		const ncs = ["import", "ncs", courses, "--venues", venues, "--provider", "college"];

		const preview = await admin([...ncs, "--errors", errors]);
		expect(preview.code).toBe(1);
		expect(preview.out).toContain("Classes: 1 new, 0 changed, 0 unchanged, 1 wrong");
		expect(preview.out).toContain("COST (x): Write pounds");
		expect(preview.out).toContain("nothing was written");
		expect(await courseCount()).toBe(0);

		writeFileSync(courses, readFileSync(errors, "utf8").replace(',"x",', ",0,"));
		const mended = await admin([...ncs, "--apply"]);
		expect(mended).toMatchObject({ code: 0, err: "" });
		expect(mended.out).toContain("Classes: 1 new");
		expect((await admin([...ncs, "--apply"])).out).toContain(
			"Classes: 0 new, 0 changed, 1 unchanged",
		);
		expect(await courseCount()).toBe(1);
	});

	test("our own list comes in the same way, and tells the code of a new employer", async () => {
		const [list, errors] = ["list.csv", "wrong-list.csv"].map((name) => join(folder, name)) as [
			string,
			string,
		];
		const work = { ...CLUB, employer: "Example Cleaning", private: "yes" };
		writeFileSync(list, ownCsv(work, { ...CLUB, reference: "knitting", places: "many" }));
		const classes = ["import", "classes", list, "--provider", "college"];
		const preview = await admin([...classes, "--errors", errors]);
		expect(preview.code).toBe(1);
		expect(preview.out).toContain("Classes: 1 new, 0 changed, 0 unchanged, 1 wrong");
		expect(preview.out).toContain("Employer Example Cleaning, new: its code is made");
		expect(preview.out).toContain("places (many): Write a whole number from 1 to 999.");
		const before = await courseCount();

		writeFileSync(list, readFileSync(errors, "utf8").replace(',"many",', ",9,"));
		expect(await admin([...classes, "--apply"])).toMatchObject({ code: 0, err: "" });
		writeFileSync(list, ownCsv(work));
		const applied = await admin([...classes, "--apply"]);
		expect(applied.out).toMatch(/Employer Example Cleaning, new: the code .* is [A-Z2-9]{10}\./);
		expect(await courseCount()).toBe(before + 2);
	});

	test("postcodes are counted first and written when told", async () => {
		const file = join(folder, "postcodes.csv");
		writeFileSync(file, "pcds,lat,long,oslaua,doterm\nE17 9ZZ,51.58,-0.02,E09000031,\n");
		const postcodes = ["import", "postcodes", file];
		expect((await admin(postcodes)).out).toContain("1 new, 0 changed, 0 unchanged, 0 gone");
		expect((await admin([...postcodes, "--apply"])).out).toContain("Written.");
		expect((await admin(postcodes)).out).toContain("0 new, 0 changed, 1 unchanged, 0 gone");
		writeFileSync(file, "pcds,lat\nE17 9ZZ,51.58\n");
		const refused = await admin([...postcodes, "--apply"]);
		expect(refused).toMatchObject({ code: 1, out: "" });
		expect(refused.err).toContain("These columns are missing: long, oslaua.");
		const nowhere = await admin(["import", "postcodes", join(folder, "nowhere.csv")]);
		expect(nowhere.err).toContain("cannot be read (ENOENT)");
	});

	test("a malformed file writes nothing, and says where", async () => {
		const file = join(folder, "wrong.csv");
		writeFileSync(file, `${classesCsv({ ...THEIRS, YOUR_REFERENCE: "new" })}1,"open\n`);
		const before = await courseCount();
		const result = await admin(["import", "ncs", file, "--provider", "college", "--apply"]);
		expect(result).toMatchObject({ code: 1, out: "" });
		expect(result.err).toContain("wrong.csv, Line 3: A quotation mark opens");
		expect(await courseCount()).toBe(before);
	});
});

test("a preview does not touch a database that is not ready", async () => {
	const file = join(folder, "plain.csv");
	writeFileSync(file, classesCsv(THEIRS));
	const other = { DATABASE_URL: `file:${join(folder, "other.sqlite")}` };
	const ncs = ["import", "ncs", file, "--provider", "college"];
	expect((await admin(ncs, "", other)).err).toContain("npm run admin -- migrate");
	expect((await admin(["migrate"], "", other)).out).toContain("0001-places");
	expect((await admin(["migrate"], "", other)).out).toBe("Nothing to do.\n");
	expect((await admin(ncs, "", other)).err).toContain("There is no provider college");
});

function admin(args: string[], input = "", env: Record<string, string> = {}): Promise<Result> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			["--disable-warning=ExperimentalWarning", "app/admin/main.ts", ...args],
			{ env: { ...process.env, DATABASE_URL: url, NO_COLOR: "1", ...env } },
			(error, out, err) => {
				resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
			},
		);
		child.stdin?.end(input);
	});
}

async function inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
	const db = openDb(url);
	try {
		return await work(db);
	} finally {
		await db.destroy();
	}
}

function signedIn(email: string, password: string): Promise<string | null> {
	return inDatabase((db) => tokenFor(db, email, password, new Date("2026-09-01T09:00:00Z")));
}

async function canSignIn(email: string, password: string): Promise<boolean> {
	return (await signedIn(email, password)) !== null;
}

async function sessions(): Promise<number> {
	const rows = await inDatabase((db) =>
		db
			.selectFrom("session")
			.innerJoin("person", "person.id", "session.person_id")
			.where("person.name", "=", "Cora")
			.select("session.id")
			.execute(),
	);
	return rows.length;
}

async function courseCount(): Promise<number> {
	return (await inDatabase((db) => db.selectFrom("course").select("id").execute())).length;
}
