import { isMigrated } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";

export type Health = { stopping: boolean };

export async function answerHealth(path: string, health: Health, db: Db): Promise<Response> {
	if (path === "/health/live") return answer(200, "live");
	if (path !== "/health/ready") return answer(404, "unknown");
	if (health.stopping) return answer(503, "stopping");
	return (await isWritable(db)) ? answer(200, "ready") : answer(503, "database");
}

/** A database that only reads would lose the next register: the probe writes. */
async function isWritable(db: Db): Promise<boolean> {
	try {
		if (!(await isMigrated(db))) return false;
		await db
			.insertInto("setting")
			.values({ name: "write-probe", value: "1" })
			.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: "1" }))
			.execute();
		return true;
	} catch {
		return false;
	}
}

function answer(status: number, word: string): Response {
	return new Response(`${word}\n`, {
		status,
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
	});
}
