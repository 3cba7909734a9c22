import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { answerHealth, readinessOf } from "#app/server/health.ts";
import { readSettings } from "#app/server/settings.ts";
import { givenBackup } from "#tests/backups/given-backup.ts";
import { freshSqlite, onEachDatabase } from "#tests/support/databases.ts";

const health = () => ({ stopping: false });

onEachDatabase((db, _engine, url) => {
	const settings = () => readSettings({ DATABASE_URL: url() }, false);

	test("a server that can write is ready", async () => {
		const ready = readinessOf({ db: db(), settings: settings(), health: health() });
		const answer = await answerHealth("/health/ready", ready);
		expect([answer.status, await answer.text()]).toEqual([200, "ready\n"]);
		expect((await answerHealth("/health/live", ready)).status).toBe(200);
		expect((await answerHealth("/health/other", ready)).status).toBe(404);
	});

	test("a backup that is late is told, and takes the site from nobody", async () => {
		const BACKUP_KEY = Buffer.alloc(32, 1).toString("base64");
		const at = new Date("2026-03-02T12:00:00.000Z");
		const env = {
			DATABASE_URL: url(),
			BACKUP_FOLDER: "app",
			BACKUP_KEY,
			FIXED_NOW: at.toISOString(),
		};
		const said = async () => {
			const settings = readSettings(env, false);
			const ready = readinessOf({ db: db(), settings, health: health() });
			const answer = await answerHealth("/health/ready", ready);
			return `${answer.status} ${await answer.text()}`;
		};
		expect(await said()).toBe("200 ready, backup-late\n");
		await givenBackup(db(), new Date(at.getTime() - 3_600_000));
		expect(await said()).toBe("200 ready\n");
		await givenBackup(db(), new Date(at.getTime() - 3 * 3_600_000));
		expect(await said()).toBe("200 ready, backup-late\n");
	});

	test("one that stops says so at once", async () => {
		const one = health();
		const ready = readinessOf({ db: db(), settings: settings(), health: one });
		expect(await ready()).toBeNull();
		one.stopping = true;
		expect(await ready()).toBe("stopping");
	});

	test("it looks once a second, however often it is asked", async () => {
		let time = 0;
		const ready = readinessOf({ db: db(), settings: settings(), health: health() }, () => time);
		const probe = () =>
			sql<{ value: string }>`select value from setting where name = 'write-probe'`.execute(db());
		await ready();
		await sql`update setting set value = 'seen' where name = 'write-probe'`.execute(db());
		time = 999;
		await Promise.all([ready(), ready()]);
		expect((await probe()).rows).toEqual([{ value: "seen" }]);
		time = 1000;
		await ready();
		expect((await probe()).rows).toEqual([{ value: "1" }]);
	});

	test("a database of another program version is no place to work", async () => {
		const ready = readinessOf({ db: db(), settings: settings(), health: health() });
		const { rows } = await sql<{ name: string }>`
			select name from kysely_migration order by name desc limit 1`.execute(db());
		await sql`delete from kysely_migration where name = ${rows[0]!.name}`.execute(db());
		expect(await ready()).toBe("schema");
		const timestamp = new Date(0).toISOString();
		await sql`insert into kysely_migration (name, timestamp) values (${rows[0]!.name}, ${timestamp})`.execute(
			db(),
		);
	});

	test("one that cannot write is not ready", async () => {
		const ready = readinessOf({ db: db(), settings: settings(), health: health() });
		await sql`alter table setting rename to setting_gone`.execute(db());
		const answer = await answerHealth("/health/ready", ready);
		expect([answer.status, await answer.text()]).toEqual([503, "database\n"]);
		await sql`alter table setting_gone rename to setting`.execute(db());
	});
});

describe("the disk", () => {
	test("with less left than the setting says, the server is not ready", async () => {
		const made = await freshSqlite();
		const readyWith = (megabytes: string) => {
			const env = { DATABASE_URL: made.url, LEAST_DISK_MB: megabytes };
			return readinessOf({ db: made.db, settings: readSettings(env, false), health: health() })();
		};
		expect(await readyWith("0")).toBeNull();
		expect(await readyWith(String(1024 ** 4))).toBe("disk");
		await made.remove();
	});
});
