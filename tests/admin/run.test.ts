import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands } from "#app/admin/commands.ts";
import { passwordFrom, strongPassword } from "#app/admin/passwords.ts";
import { runAdmin } from "#app/admin/run.ts";
import { passwordRefusal } from "#app/people/password-rules.ts";

const printed = { out: [] as string[], err: [] as string[] };

beforeEach(() => {
	printed.out = [];
	printed.err = [];
	vi.spyOn(console, "log").mockImplementation((text: string) => void printed.out.push(text));
	vi.spyOn(console, "error").mockImplementation((text: string) => void printed.err.push(text));
});
afterEach(() => vi.restoreAllMocks());

const REFUSED: [line: string, message: string | RegExp][] = [
	["user add --email", "--email needs a value."],
	["user add --email --name X", "--email needs a value."],
	["user add --email x@example.test", /^Missing required argument: --name$/],
	["user add --email x --name X --role king", /^Invalid value .*--role.* Expected one of/],
	["user add --email x --name X --role evaluator", "--email must be an e-mail address."],
	["import ncs x.csv --provider college --aply", "There is no option --aply."],
	["import ncs x.csv --provider college -x", "There is no option -x."],
	["import ncs x.csv --no-apply --provider college", "There is no option --no-apply."],
	["import ncs x.csv", "Missing required argument: --provider"],
	["import ncs --provider college", "Missing required positional argument: FILE"],
	["import ncs /no/such.csv --provider college", "/no/such.csv cannot be read (ENOENT)."],
	["import ncs / --provider college", "/ cannot be read (EISDIR)."],
	["import ncs a b --provider x", "b is one argument too many."],
	["import ncs a --errors a --provider x", /^--errors must be another file/],
	["migrate now", "now is one argument too many."],
];

test.each(REFUSED)("is refused in one line: %s", async (line, message) => {
	vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
	expect(await runAdmin(commands, line.split(" "))).toBe(1);
	expect(printed).toMatchObject({ out: [], err: [expect.any(String)] });
	expect(printed.err[0]).not.toContain("\n");
	expect(printed.err[0]).toMatch(message);
});

test("a setting that is wrong, or a database that is not there, is one line too", async () => {
	vi.stubEnv("DATABASE_URL", "mysql://x");
	expect(await runAdmin(commands, ["migrate"])).toBe(1);
	vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
	expect(await runAdmin(commands, ["migrate"])).toBe(1);
	expect(printed.err).toEqual([
		expect.stringMatching(/^DATABASE_URL must be/),
		"connect ECONNREFUSED 127.0.0.1:1",
	]);
});

test.each([
	"",
	"user",
	"user add",
	"user reset",
	"user disable",
	"import",
	"import ncs",
	"migrate",
])("there is help for: %s", async (command) => {
	const line = [...command.split(" ").filter(Boolean), "--help"];
	expect(await runAdmin(commands, line)).toBe(0);
	expect(printed.err).toEqual([]);
	expect(printed.out[0]).toContain("USAGE");
	expect(printed.out[0]).toContain(`npm run admin -- ${command}`.trim());
});

test.each(["", "user", "user remove", "backups x", "import people x.csv", "toString"])(
	"a command that is not there shows which are, and fails: %s",
	async (command) => {
		expect(await runAdmin(commands, command.split(" ").filter(Boolean))).toBe(1);
		expect(printed.out).toEqual([]);
		expect(printed.err[0]).toContain("COMMANDS");
	},
);

test("a password that is made is strong, and another every time", () => {
	const made = Array.from({ length: 50 }, strongPassword);
	expect(new Set(made).size).toBe(50);
	for (const password of made) {
		expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
		expect(passwordRefusal(password, "ada@example.test")).toBeNull();
	}
});

test("a password is the first line as it was typed, spaces and letters of any script", async () => {
	const typed = " ein läñger Satz مرحبا ";
	const bytes = Buffer.from(`${typed}\r\nanother line\n`);
	const pieces = [...bytes].map((byte) => Buffer.from([byte]));
	expect(await passwordFrom(inPieces(pieces), "ada@example.test")).toBe(typed);
	await expect(passwordFrom(inPieces([]), "ada@example.test")).rejects.toThrow("at least 12");
	const endless = Array.from({ length: 40 }, () => Buffer.alloc(1000, "x"));
	await expect(passwordFrom(inPieces(endless), "ada@example.test")).rejects.toThrow("at most 256");
});

async function* inPieces(pieces: readonly Uint8Array[]) {
	yield* pieces;
}
