import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backupName } from "#app/backups/kept.ts";
import { backUpWhenDue, type MakeBackup } from "#app/server/backup-job.ts";
import { makeLogger } from "#app/server/log.ts";
import { readSettings } from "#app/server/settings.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { aFolder, givenBackup, KEYS, NOW } from "./given-backup.ts";

const place = aFolder();
const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const STOP = new AbortController().signal;
const MADE = { made: { bytes: 1, rows: 1, ms: 1 } };

onEachDatabase((db, _engine, url) => {
	test("of two servers one makes the backup, and again before an hour is over", async () => {
		const { folder, parts } = aServer(db(), url());
		const made: string[] = [];
		const free = Promise.withResolvers<void>();
		const make: MakeBackup = async (file) => {
			await free.promise;
			writeFileSync(file, "");
			made.push(file.slice(folder.length + 1));
			await givenBackup(db(), NOW);
			return MADE;
		};
		const first = backUpWhenDue(parts(NOW), STOP, make);
		const second = backUpWhenDue(parts(NOW), STOP, make);
		await Promise.race([first, second]);
		expect(made).toEqual([]);
		free.resolve();
		await Promise.all([first, second]);
		expect(made).toEqual([backupName(NOW)]);

		await backUpWhenDue(parts(after(40)), STOP, make);
		expect(made.length).toBe(1);
		await backUpWhenDue(parts(after(51)), STOP, make);
		expect(made.length).toBe(2);
	});

	test("one that failed is tried again soon, and removes nothing", async () => {
		const { folder, parts } = aServer(db(), url());
		const old = backupName(after(-60 * 24 * 60));
		for (const name of [old, backupName(after(-30 * 24 * 60))])
			writeFileSync(join(folder, name), "");
		let tries = 0;
		const fail: MakeBackup = async () => {
			tries++;
			return { problem: "ENOSPC" };
		};
		const later = (minutes: number) => parts(after(24 * 60 + minutes));
		await backUpWhenDue(later(0), STOP, fail);
		await backUpWhenDue(later(1), STOP, fail);
		expect(tries).toBe(1);
		await backUpWhenDue(later(6), STOP, fail);
		expect(tries).toBe(2);
		expect(readdirSync(folder)).toContain(old);
		await backUpWhenDue(later(12), STOP, async () => MADE);
		expect(readdirSync(folder)).not.toContain(old);
	});

	test("the process beside the server makes one that is whole", async () => {
		const { folder, parts } = aServer(db(), url());
		const env = { DATABASE_URL: url(), BACKUP_KEY: KEYS.backup[0]!.toString("base64") };
		Object.assign(process.env, env);
		writeFileSync(join(folder, `${backupName(after(-90))}.part`), "left by one that was killed");
		await backUpWhenDue(parts(after(48 * 60)), STOP);
		expect(readdirSync(folder)).toEqual([backupName(after(48 * 60))]);
	});
});

function aServer(db: Db, url: string) {
	const folder = mkdtempSync(join(place, "backups-"));
	const BACKUP_KEY = KEYS.backup[0]!.toString("base64");
	const settings = readSettings({ DATABASE_URL: url, BACKUP_FOLDER: folder, BACKUP_KEY }, false);
	const log = makeLogger("silent");
	const parts = (at: Date) => ({ db, log, settings: { ...settings, now: () => at } });
	return { folder, parts };
}
