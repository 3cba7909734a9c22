import { afterAll, beforeAll, expect, test } from "vitest";
import * as bodies from "#tests/support/hostile/bodies.ts";
import * as fields from "#tests/support/hostile/fields.ts";
import { type Kind, MAIL, MARKER } from "#tests/support/hostile/kinds.ts";
import * as lines from "#tests/support/hostile/lines.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { answersIn, rawAsk } from "#tests/support/raw-ask.ts";

const KINDS: Kind[] = [lines, fields, bodies].flatMap((all) =>
	Object.values(all).flatMap((make) => make()),
);
const GROUPS = Map.groupBy(KINDS, ({ name }) => name.split(" ")[0]!);

/** What tells of the inside: places in the code, statements, rows. */
const INSIDE =
	/\bat [^\n]{1,200}:\d+:\d+|node:internal|node_modules|\.tsx?:\d|(Type|Syntax|Range)Error|SQLITE|select \*/i;
const AT_ONCE = 24;

/** Short, so that who never ends is shut out before the test is over. */
const limits = {
	headersTimeout: 1_500,
	requestTimeout: 2_000,
	keepAliveTimeout: 20,
	keepAliveTimeoutBuffer: 0,
	connectionsCheckingInterval: 100,
};

let site: OwnSite;

beforeAll(async () => {
	site = await openOwnSite(undefined, { env: { LOG_LEVEL: "debug" }, limits });
});
afterAll(() => site.close());

test("there are as many kinds as were promised, and no two are the same", () => {
	expect(KINDS.length).toBeGreaterThanOrEqual(780);
	expect(new Set(KINDS.map(({ bytes }) => bytes.toString("latin1"))).size).toBe(KINDS.length);
});

test.each([...GROUPS])(
	"%s: each is answered once, and shows nothing of the inside",
	async (_group, kinds) => {
		const wrong: string[] = [];
		const left = [...kinds];
		const work = async () => {
			for (let kind = left.pop(); kind; kind = left.pop()) {
				const problem = await problemOf(kind);
				if (problem) wrong.push(`${kind.name}: ${problem}`);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		expect(wrong).toEqual([]);
	},
);

async function problemOf(kind: Kind): Promise<string | null> {
	try {
		const bytes = await rawAsk(site.origin, kind.bytes);
		const answers = answersIn(bytes, kind.isHead);
		const alive = await fetch(`${site.origin}/health/live`);
		if (alive.status !== 200) return "the server does not live";
		return wrongAbout(kind, answers);
	} catch (error) {
		return String(error);
	}
}

function wrongAbout(
	{ most = 1, status }: Kind,
	answers: ReturnType<typeof answersIn>,
): string | null {
	if (answers.length < 1 || answers.length > most) return `${answers.length} answers`;
	const [first] = answers;
	if (status && !status.test(String(first!.status))) return `answered ${first!.status}`;
	for (const answer of answers) {
		if (answer.status >= 500) return `answered ${answer.status}`;
		if (INSIDE.test(answer.body)) return `shows the inside: ${answer.body.slice(0, 300)}`;
		if (answer.headers.get("x-content-type-options") !== "nosniff") return "has not our headers";
		if (!answer.headers.get("x-request-id")) return "has no number";
	}
	return null;
}

test("the log tells of every one, and of nobody", () => {
	const logged = site.logged();
	expect(logged.length).toBeGreaterThan(KINDS.length);
	for (const line of logged) {
		expect(line).not.toContain(MARKER);
		expect(line.toLowerCase()).not.toContain(MAIL);
		expect(JSON.parse(line)).toEqual(expect.objectContaining({ id: expect.any(String) }));
	}
});
