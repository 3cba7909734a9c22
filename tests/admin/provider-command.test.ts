import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test, vi } from "vitest";
import { openDb } from "#db/open.ts";
import { givenTwoProviders } from "#tests/leaving/given-two-providers.ts";
import { runCommand } from "#tests/support/admin-command.ts";

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "esol-plus-provider-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "live.sqlite");
copyFileSync(inject("sqliteTemplate"), file);
const admin = (...args: string[]) => runCommand(args, { DATABASE_URL: `file:${file}` });

test("a provider takes its data along and is removed when its name is typed twice", async () => {
	const db = openDb(`file:${file}`);
	const { provider } = await givenTwoProviders(db);
	await db.updateTable("provider").set({ slug: "gone" }).where("id", "=", provider).execute();
	await db.destroy();

	const to = join(folder, "away");
	const taken = await admin("provider-data", "gone", "--to", to);
	expect(taken).toMatchObject({ code: 0, err: "" });
	expect(readFileSync(join(to, "README.md"), "utf8")).toContain("Gone College");
	expect(existsSync(join(to, "learner.csv"))).toBe(true);
	expect((await admin("provider-data", "gone", "--to", to)).err).toContain("is not empty");
	expect((await admin("provider-data", "nobody")).err).toBe("There is no provider nobody.\n");

	const plan = await admin("provider-remove", "gone");
	expect(plan.out).toContain("Classes: 1 go, 1 stay as totals without a name.");
	expect(plan.out).toContain("Nothing was written.");
	expect((await admin("provider-remove", "gone", "--apply", "gon")).code).toBe(1);
	expect((await admin("provider-remove", "gone")).out).toBe(plan.out);
	expect((await admin("provider-remove", "gone", "--apply", "gone")).code).toBe(0);
	expect((await admin("provider-remove", "gone")).err).toBe("There is no provider gone.\n");
	expect(readFileSync(file).includes("Gone College")).toBe(false);
	expect(readFileSync(`${file}.erasures`, "utf8")).toContain(provider);
});
