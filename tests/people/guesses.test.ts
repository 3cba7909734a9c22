import { argon2Sync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Guesser, limitsOf } from "#app/people/guess-rules.ts";
import { forgetGuesses, forgive, takeGuess } from "#app/people/guesses.server.ts";
import { knowingCookie } from "#app/people/known-devices.server.ts";
import { provePassword } from "#app/people/prove.server.ts";
import { askForReset } from "#app/people/reset.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DOOR, SECRET } from "#tests/support/sign-in.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const COUNTING = { secret: SECRET, at: NOW, patience: 1 };

/** Made at little cost: here it is counted how often somebody is looked at, not how long. */
const hash = cheapHash(PASSWORD);

describe("a wrong password counts", () => {
	const typed = fc.record({ email: fc.emailAddress(), address: fc.ipV4() });
	const keysOf = (guesser: Guesser) => limitsOf(guesser).map(({ key }) => key);

	test("for no other account, address or device than its own", () => {
		fc.assert(
			fc.property(typed, typed, (one, other) => {
				fc.pre(one.email !== other.email && one.address !== other.address);
				const shared = keysOf({ ...one, device: null }).filter((key) =>
					keysOf({ ...other, device: null }).includes(key),
				);
				expect(shared).toEqual([]);
				const elsewhere = { ...one, address: other.address };
				expect(keysOf({ ...one, device: "d" })).toEqual(keysOf({ ...elsewhere, device: "d" }));
				expect(keysOf({ ...one, device: "d" })).not.toContain(keysOf({ ...one, device: null })[0]);
			}),
		);
	});

	test("five times in 15 minutes, 60 of an address in 10, 100 of an account in a day", () => {
		const limits = limitsOf({ email: "a@b.test", address: "192.0.2.1", device: null });
		expect(limits.map(({ most, withinMs }) => [most, withinMs / MINUTE])).toEqual([
			[5, 15],
			[60, 10],
			[100, 24 * 60],
		]);
	});
});

onEachDatabase((db, _engine, url) => {
	async function given(more: { disabled_at?: string; password_hash?: string | null } = {}) {
		const email = `${newId()}@college.test`;
		const account = { email, email_folded: email, password_hash: hash, ...more };
		return { ...(await givenPerson(db(), "tutor", account)), email };
	}

	type From = { address?: string; cookies?: string | null; minutes?: number };

	function prove(email: string, password: string, from: From = {}, on: Db = db()) {
		const { address = "192.0.2.1", cookies = null, minutes = 0 } = from;
		const at = new Date(NOW.getTime() + minutes * MINUTE);
		const caller = { address, isSecure: false, at, patience: 1 };
		return provePassword(on, { ...DOOR, cookies, caller }, { email, password }, NOW);
	}

	async function miss(times: number, email: string, from: From = {}) {
		const heard = [];
		for (let one = 0; one < times; one++) heard.push(await prove(email, `wrong ${one}`, from));
		return heard;
	}

	/** As `prove` does before it looks at the password. */
	const count = (email: string, address: string) =>
		takeGuess(db(), COUNTING, { email, address, device: null });

	const cookieFor = (personId: string) =>
		knowingCookie(SECRET, null, false, personId).split(";")[0]!;
	const own = () => `address of ${newId()}`;

	test("five wrong ones, and the right one hears the same for a quarter of an hour", async () => {
		const [{ id, email }, address] = [await given(), own()];
		expect(await miss(6, email, { address })).toEqual([...Array(5).fill("wrong"), "too-many"]);
		expect(await prove(email, PASSWORD, { address, minutes: 14 })).toBe("too-many");
		expect(await prove(email, PASSWORD, { address, minutes: 15 })).toMatchObject({ personId: id });
	});

	test("an e-mail of nobody is counted as one of somebody", async () => {
		const address = own();
		for (let one = 0; one < 5; one++) expect(await count("nobody", address)).not.toBeNull();
		expect(await prove("nobody", PASSWORD, { address })).toBe("too-many");
	});

	test("she comes in from another address, and on her own device from the same", async () => {
		const [{ id, email }, address] = [await given(), own()];
		await miss(6, email, { address });
		expect(await prove(email, PASSWORD, { address: own() })).toMatchObject({ personId: id });
		const cookies = cookieFor(id);
		expect(await prove(email, PASSWORD, { address, cookies })).toMatchObject({ personId: id });
	});

	test("sixty of many accounts close an address for ten minutes", async () => {
		const [{ email, id }, address] = [await given(), own()];
		for (let one = 0; one < 60; one++) {
			expect(await count(`${one}@college.test`, address)).not.toBeNull();
		}
		expect(await prove(email, PASSWORD, { address })).toBe("too-many");
		expect(await prove(email, PASSWORD, { address, cookies: cookieFor(id) })).toMatchObject({
			personId: id,
		});
		expect(await prove(email, PASSWORD, { address, minutes: 10 })).toMatchObject({ personId: id });
	});

	test("a hundred from many addresses leave an account open to its own devices alone", async () => {
		const { email, id } = await given();
		for (let one = 0; one < 100; one++) {
			expect(await count(email, `many ${one % 20} ${id}`)).not.toBeNull();
		}
		expect(await prove(email, PASSWORD, { address: own() })).toBe("too-many");
		const her = { address: own(), cookies: cookieFor(id) };
		expect(await prove(email, PASSWORD, her)).toMatchObject({ personId: id });
		const tomorrow = { address: own(), minutes: DAY / MINUTE };
		expect(await prove(email, PASSWORD, tomorrow)).toMatchObject({ personId: id });
	});

	test("a device of hers has five of its own wherever it is, and none for another account", async () => {
		const [one, other] = [await given(), await given()];
		const cookies = cookieFor(one.id);
		await miss(3, one.email, { cookies, address: own() });
		await miss(2, one.email, { cookies, address: own() });
		expect(await prove(one.email, PASSWORD, { cookies, address: own() })).toBe("too-many");
		const address = own();
		await miss(5, other.email, { cookies, address });
		expect(await prove(other.email, PASSWORD, { cookies, address })).toBe("too-many");
	});

	test("right ones cost nothing, however many there are", async () => {
		const [{ email, id }, address] = [await given(), own()];
		for (let one = 0; one < 7; one++) {
			expect(await prove(email, PASSWORD, { address })).toMatchObject({ personId: id });
		}
		expect(await miss(6, email, { address })).toEqual([...Array(5).fill("wrong"), "too-many"]);
	});

	test("many at once are no more than one after another", async () => {
		const [{ email, id }, address] = [await given(), own()];
		const taken = await Promise.all(Array.from({ length: 12 }, () => count(email, address)));
		const counted = taken.filter((one) => one !== null);
		expect(counted.length).toBe(5);
		expect(await prove(email, PASSWORD, { address })).toBe("too-many");
		await forgive(db(), counted[0]!);
		expect(await prove(email, PASSWORD, { address })).toMatchObject({ personId: id });
	});

	test("the table tells neither e-mail nor address, and forgets what is over", async () => {
		const [{ email }, address] = [await given(), own()];
		await miss(1, email, { address });
		const rows = await db().selectFrom("guess_count").selectAll().execute();
		expect(rows.length).toBeGreaterThan(2);
		expect(JSON.stringify(rows)).not.toContain(email);
		expect(JSON.stringify(rows)).not.toContain(address);
		await forgetGuesses(db(), new Date(NOW.getTime() + 3 * DAY));
		expect(await db().selectFrom("guess_count").selectAll().execute()).toEqual([]);
	});

	test("known and unknown cost the same statements and the same hash", async () => {
		const statements: string[] = [];
		const counted = openDb(url(), ({ query }) => statements.push(query.sql));
		const emails = {
			known: (await given()).email,
			disabled: (await given({ disabled_at: NOW.toISOString() })).email,
			withoutPassword: (await given({ password_hash: null })).email,
			nobody: "nobody.at.all@college.test",
		};
		const asked = [];
		for (const email of Object.values(emails)) {
			statements.length = 0;
			expect(await prove(email, "wrong password", { address: own() }, counted)).toBe("wrong");
			asked.push(statements.join("\n"));
		}
		statements.length = 0;
		await prove(emails.disabled, PASSWORD, { address: own() }, counted);
		asked.push(statements.join("\n"));
		await counted.destroy();
		expect(asked[0]).toContain("refused_sign_in");
		expect(new Set(asked).size).toBe(1);
	});

	test("a new password is asked for by the same statement, whoever it is", async () => {
		const statements: string[] = [];
		const counted = openDb(url(), ({ query }) => statements.push(query.sql));
		const asked = [];
		const disabled = await given({ disabled_at: NOW.toISOString() });
		for (const email of [(await given()).email, disabled.email, "nobody.else@college.test"]) {
			statements.length = 0;
			await askForReset(counted, email, NOW);
			asked.push(statements.join("\n"));
		}
		await counted.destroy();
		expect(asked[0]).toContain("reset_ask");
		expect(new Set(asked).size).toBe(1);
	});
});

function cheapHash(password: string): string {
	const nonce = Buffer.from("sixteen bytes of");
	const cost = { parallelism: 1, tagLength: 32, memory: 8, passes: 1 };
	const tag = argon2Sync("argon2id", { message: password, nonce, ...cost });
	const plain = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
	return `$argon2id$v=19$m=8,t=1,p=1$${plain(nonce)}$${plain(tag)}`;
}
