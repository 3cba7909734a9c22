import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openInvitations } from "#app/people/invitations.server.ts";
import { isPostgres } from "#db/dialect.ts";
import { listSteps } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";
import {
	countAdministrators,
	countLetters,
	countUncoordinated,
	countWithoutRole,
} from "./home-queries.server.ts";

/** For so long a letter that failed is news. */
const NEWS_MS = 30 * 24 * 60 * 60_000;

export type AdminHome = Awaited<ReturnType<typeof openHome>>;

/** What needs an administrator, and the facts of what runs here. */
export async function openHome(db: Db, now: Date) {
	const letters = await countLetters(db, new Date(now.getTime() - NEWS_MS).toISOString());
	return {
		administrators: await countAdministrators(db),
		uncoordinated: await countUncoordinated(db),
		withoutRole: await countWithoutRole(db),
		invitations: (await openInvitations(db, null, now)).length,
		letters,
		program: await programFacts(db),
	};
}

async function programFacts(db: Db) {
	const steps = await listSteps(db);
	return {
		version: versionOf(join(process.cwd(), "package.json")),
		database: isPostgres(db) ? "PostgreSQL" : "SQLite",
		node: process.version,
		steps: steps.length,
		lastStep: steps.at(-1) ?? null,
	};
}

function versionOf(file: string): string {
	const read: unknown = JSON.parse(readFileSync(file, "utf8"));
	return typeof read === "object" && read !== null && "version" in read ? String(read.version) : "";
}
