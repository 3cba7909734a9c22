import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, inject, test, vi } from "vitest";
import { withReader } from "#db/copies/open-source.ts";
import { sumAll } from "#db/copies/sum.ts";
import { openDb } from "#db/open.ts";
import { aFolder, emptyPostgres, givenEverything, KEYS } from "#tests/backups/given-backup.ts";
import { runCommand } from "#tests/support/admin-command.ts";

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = aFolder();
const file = join(folder, "live.sqlite");
const list = join(folder, "list.erasures");
const backup = join(folder, "one.backup");
copyFileSync(inject("sqliteTemplate"), file);
const BACKUP_KEY = KEYS.backup[0]!.toString("base64");
const AUDIT_KEY = KEYS.audit[0]!.key.toString("base64");
const env = { DATABASE_URL: `file:${file}`, BACKUP_KEY, ERASURE_LIST: list, AUDIT_KEY };
const admin = (...args: string[]) => runCommand(args, env);

const db = openDb(env.DATABASE_URL);
const { learnerId } = await givenEverything(db);
await db.destroy();

test("the drill: back up, lose the machine, restore with one command, and nobody erased is back", async () => {
	const made = await admin("backup", backup);
	expect(made.out).toMatch(/^Backed up and restored once to prove it: \d+ rows in \d+ tables, /);
	const name = await learnerName();
	expect((await admin("erase", learnerId)).code).toBe(0);
	for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });

	const restored = await admin("restore", backup);
	expect(restored.out).toContain("Counts, checksums and keys agree");
	expect(restored.out).toContain("Erased again, as the list says: ");
	expect(await learnerName()).not.toBe(name);
	expect((await admin("restore", backup)).err).toContain("The database holds rows already");
});

test("what cannot be done is said in one plain line, and nothing is written", async () => {
	const names = () => readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name));
	const before = names();
	const said = async (args: string[], given: Record<string, string> = {}) => {
		const { code, out, err } = await runCommand(args, { ...env, ...given });
		expect([code, out, err.trim().split("\n").length]).toEqual([1, "", 1]);
		return err;
	};
	const other = { BACKUP_KEY: Buffer.alloc(32, 9).toString("base64") };
	const empty = { DATABASE_URL: `file:${join(folder, "new.sqlite")}` };
	expect(await said(["backup", join(folder, "x")], { BACKUP_KEY: "" })).toContain(
		"BACKUP_KEY is not set",
	);
	expect(await said(["backup", join(folder, "x")], empty)).toContain("There is no database");
	expect(await said(["restore", backup], { ...empty, ...other })).toContain(
		"does not open this file",
	);
	expect(await said(["restore", "package.json"], empty)).toContain("no backup of ESOL Plus");
	expect(await said(["restore", join(folder, "none")], empty)).toContain("cannot be read (ENOENT)");
	expect(await said(["copy", "--from", env.DATABASE_URL, "--to", "sqlite"])).toContain(
		"must be file:",
	);
	expect(await said(["copy", "--from", env.DATABASE_URL, "--to", env.DATABASE_URL])).toContain(
		"holds rows",
	);
	expect(names()).toEqual(before);
});

test("an address with a password is named, and the copy is told table by table", async () => {
	const there = await emptyPostgres();
	const copied = await runCommand(["copy", "--from", env.DATABASE_URL, "--to", "THERE"], {
		...env,
		THERE: there,
	});
	expect(copied.out).toMatch(/^ +\d+ {2}[0-9a-f]{16} {2}learner$/m);
	expect(copied.out).toContain("Counts and checksums of every table agree.");
	expect(await withReader(there, sumAll)).toEqual(await withReader(env.DATABASE_URL, sumAll));
});

test("killed at any moment, a backup or a restore leaves a whole one or none", async () => {
	const [to, target] = [join(folder, "killed.backup"), join(folder, "killed.sqlite")];
	const wanted = await withReader(env.DATABASE_URL, sumAll);
	for (let ms = 300; ms <= 2_300; ms += 500) {
		await killedAfter(ms, ["backup", to], env);
		if (existsSync(to)) {
			expect(
				(await runCommand(["restore", to], { ...env, DATABASE_URL: `file:${target}` })).code,
			).toBe(0);
			rmSync(to);
			rmSync(target);
		}
		await killedAfter(ms, ["restore", backup], { ...env, DATABASE_URL: `file:${target}` });
		if (existsSync(target)) {
			const found = await withReader(`file:${target}`, sumAll);
			expect(found.get("mark")).toEqual(wanted.get("mark"));
			for (const end of ["", "-wal", "-shm"]) rmSync(`${target}${end}`, { force: true });
		}
	}
	expect(
		(await runCommand(["restore", backup], { ...env, DATABASE_URL: `file:${target}` })).code,
	).toBe(0);
	expect(existsSync(`${target}.part`)).toBe(false);
});

async function killedAfter(ms: number, args: string[], given: Record<string, string>) {
	const child = spawn(process.execPath, ["app/admin/main.ts", ...args], {
		env: { ...process.env, ...given },
		stdio: "ignore",
	});
	const ended = once(child, "exit");
	await Promise.race([ended, setTimeout(ms)]);
	child.kill("SIGKILL");
	await ended;
}

async function learnerName() {
	const handle = openDb(env.DATABASE_URL);
	const row = await handle
		.selectFrom("learner")
		.where("id", "=", learnerId)
		.select("full_name")
		.executeTakeFirst();
	await handle.destroy();
	return row?.full_name;
}
