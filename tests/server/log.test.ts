import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** What a program writes to its standard error, which is where the log goes. */
function logged(program: string, level = "info"): string[] {
	const source = `
		import { answerLine, makeLogger } from "#app/server/log.ts";
		const log = makeLogger("${level}");
		const about = { method: "GET", route: '/*/"*"', status: 200 };
		${program}`;
	const { stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", source], {
		encoding: "utf8",
		env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
	});
	return stderr.split("\n").filter(Boolean);
}

test("a line about a kept page is the line of any other answer", () => {
	const lines = logged(`
		log.info({ id: "a1", ...about, ms: 3 });
		answerLine(log, about)("a1", 3);`);
	const [other, kept] = lines.map((line) => line.replace(/"time":"[^"]+"/, '"time":""'));
	expect(kept).toContain('"time":""');
	expect(kept).toBe(other);
});

test.each([
	["ends", ""],
	["is told to end", "process.exit(3);"],
])("no line is lost when the program %s", (_how, end) => {
	const lines = logged(`for (let n = 0; n < 50; n++) log.info({ n }); ${end}`);
	expect(lines.length).toBe(50);
	expect(lines.at(-1)).toContain('"n":49');
});

test("a log of warnings alone has no line about a kept page", () => {
	const lines = logged(`answerLine(log, about)("a1", 3); log.warn("this one");`, "warn");
	expect(lines.length).toBe(1);
	expect(lines[0]).toContain("this one");
});

test("lines of every length come whole and in their order", () => {
	const lengths = [...Array.from({ length: 60 }, (_, n) => 20 * n), 30_000, 5];
	const lines = logged(
		`for (const n of ${JSON.stringify(lengths)}) log.info({ text: "ß字🎓".repeat(n) });`,
	);
	const read = lines.map((line): { text: string } => JSON.parse(line));
	expect(read.map(({ text }) => text)).toEqual(lengths.map((n) => "ß字🎓".repeat(n)));
});
