import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLeaked, listOf } from "#app/people/leaked-hashes.ts";
import { LEAKED } from "#app/people/leaked-passwords.ts";
import { parsePasswordChange } from "#app/people/password-form.ts";
import { passwordRefusal } from "#app/people/password-rules.ts";
import { hashPassword, verifyPassword } from "#app/people/passwords.server.ts";
import { FIRST, takeTurns } from "#app/people/turns.ts";

const EMAIL = "maya.okafor@college.test";

describe("a new password", () => {
	test("has twelve signs, whatever signs they are", () => {
		expect(passwordRefusal("elevensigns", EMAIL)).toBe("people:errors.passwordShort");
		expect(passwordRefusal("twelve signs", EMAIL)).toBeNull();
		expect(passwordRefusal("ডাব্লু পাসও১২", EMAIL)).toBeNull();
		expect(passwordRefusal("🙂".repeat(11), EMAIL)).toBe("people:errors.passwordShort");
		expect(passwordRefusal("a ".repeat(200), EMAIL)).toBe("people:errors.passwordLong");
	});

	test("is not the e-mail, however it is typed", () => {
		expect(passwordRefusal(" Maya.Okafor@College.test ", EMAIL)).toBe(
			"people:errors.passwordIsEmail",
		);
	});

	test.each([
		"passwordpassword",
		"PassWord1234",
		"qwertyuiop123",
		"esol-plus-demo",
		"london 123456",
		// Of the long list alone.
		"Liverpool1892",
		"chocolate123",
		"1234567890qwertyuiop",
		"FOOTBALL football",
	])("is not %s, which every guesser tries", (password) =>
		expect(passwordRefusal(password, EMAIL)).toBe("people:errors.passwordKnown"),
	);

	test("is not one of forty thousand that leaked, and hardly ever taken for one", () => {
		const list = Buffer.from(LEAKED, "base64");
		expect(list.length / 5).toBeGreaterThan(43_000);
		for (let at = 5; at < list.length; at += 5)
			expect(list.readUIntBE(at, 5) > list.readUIntBE(at - 5, 5)).toBe(true);
		const made = fc.string({ minLength: 12, maxLength: 40, unit: "grapheme" });
		fc.assert(fc.property(made, (one) => !isLeaked(`${one} ${one.length} words of hers`)));
	});

	test("made of a list, all of it is found, however it is written", () => {
		const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
		fc.assert(
			fc.property(words, (some) => {
				const list = listOf(some);
				expect(
					listOf([...some, ...some.map((one) => ` ${one.toUpperCase().toLowerCase()}`)]),
				).toEqual(list);
				expect(list.length % 5).toBe(0);
			}),
		);
	});

	test("is typed two times alike, spaces and all", () => {
		const wrong = parse("old", "river paper seven", "river paper seven ");
		expect(wrong).toEqual({ ok: false, errors: { again: "people:errors.againDifferent" } });
		expect(parse("old", " river paper seven ", " river paper seven ")).toEqual({
			ok: true,
			value: { old: "old", next: " river paper seven " },
		});
		expect(parse("", "short", "other")).toEqual({
			ok: false,
			errors: {
				"old-password": "people:errors.oldMissing",
				"new-password": "people:errors.passwordShort",
			},
		});
	});
});

describe("a hash", () => {
	test("says how it was made and fits its own password alone", async () => {
		const hash = await hashPassword("river paper seven");
		expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
		expect(await verifyPassword(hash, "river paper seven")).toBe(true);
		expect(await verifyPassword(hash, "river paper sevem")).toBe(false);
		expect(await hashPassword("river paper seven")).not.toBe(hash);
	});

	test("made at another cost is still read", async () => {
		// argon2id of "password" with salt "somesalt" at t=2, from the reference program's tests.
		const known =
			"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
		expect(await verifyPassword(known, "password")).toBe(true);
		expect(await verifyPassword(known, "Password")).toBe(false);
	});

	test("fits letters composed in either way", async () => {
		const hash = await hashPassword("Zażółć gęślą jaźń".normalize("NFC"));
		expect(await verifyPassword(hash, "Zażółć gęślą jaźń".normalize("NFD"))).toBe(true);
	});

	test("of nobody fits nothing", async () => {
		expect(await verifyPassword(null, "")).toBe(false);
		expect(await verifyPassword(null, "river paper seven")).toBe(false);
	});

	test.each(["", "plain", "$argon2i$v=19$m=65536,t=3,p=1$AAAA$AAAA", "$2b$10$abcdefghijk"])(
		"that is not ours (%s) is an error, not a wrong password",
		async (hash) => {
			await expect(verifyPassword(hash, "x")).rejects.toThrow("not an argon2id hash");
		},
	);
});

describe("at most two at once", () => {
	test("however many come, and in the order they came", async () => {
		const inTurn = turns(2);
		let running = 0;
		let most = 0;
		const started: number[] = [];
		const job = (number: number) => async () => {
			most = Math.max(most, ++running);
			started.push(number);
			await setImmediate();
			running--;
		};
		await Promise.all([1, 2, 3, 4, 5].map((number) => inTurn("one", job(number))));
		expect(most).toBe(2);
		expect(started).toEqual([1, 2, 3, 4, 5]);
	});

	test.each([0, 1, 2, 3, 4, 5])(
		"even for one who comes %i moments after another has ended",
		async (moments) => {
			const inTurn = turns(1);
			let running = 0;
			let most = 0;
			const job = async () => {
				most = Math.max(most, ++running);
				await setImmediate();
				running--;
			};
			let newcomer: Promise<unknown> | undefined;
			const first = inTurn("one", async () => {
				await job();
				after(moments, () => {
					newcomer = inTurn("one", job);
				});
			});
			await Promise.all([first, inTurn("one", job)]);
			await newcomer;
			expect(newcomer).toBeDefined();
			expect(most).toBe(1);
		},
	);

	test("and one that fails gives its turn on", async () => {
		const inTurn = turns(1);
		const failed = inTurn("one", () => Promise.reject(new Error("no memory")));
		const next = inTurn("one", () => Promise.resolve("done"));
		await expect(failed).rejects.toThrow("no memory");
		expect(await next).toBe("done");
	});

	test("and who sends a thousand makes only her own lane long", async () => {
		const { inTurn, let: open, ended } = held(1, 100);
		for (let one = 0; one < 50; one++) inTurn("flood", `flood ${one}`);
		inTurn("her", "her 1");
		inTurn("other", "other 1");
		inTurn("her", "her 2");
		inTurn(FIRST, "first");
		await open();
		expect((await ended()).slice(0, 8)).toEqual([
			...["flood 0", "first", "flood 1", "her 1", "other 1", "flood 2", "her 2"],
			"flood 3",
		]);
	});

	test("and when too many wait, the next is sent away, unless she is first", async () => {
		const { inTurn, let: open, ended, away } = held(1, 3);
		for (let one = 0; one < 6; one++) inTurn("flood", `flood ${one}`);
		inTurn("other", "other");
		inTurn(FIRST, "first");
		await open();
		expect(await ended()).toEqual(["flood 0", "first", "flood 1", "flood 2", "flood 3"]);
		expect(away).toEqual(["flood 4", "flood 5", "other"]);
	});
});

/** Nothing goes on until a test lets it. */
function held(atOnce: number, mostWaiting: number) {
	const take = takeTurns({ atOnce, mostWaiting });
	const gate = Promise.withResolvers<void>();
	const done: string[] = [];
	const away: string[] = [];
	const all: Promise<unknown>[] = [];
	const inTurn = (lane: string, name: string) => {
		const job = () => gate.promise.then(() => done.push(name));
		all.push(take(lane, job).then((ran) => ran ?? away.push(name)));
	};
	const ended = async () => {
		await Promise.all(all);
		return done;
	};
	return { inTurn, let: async () => gate.resolve(), ended, away };
}

function turns(atOnce: number) {
	return takeTurns({ atOnce, mostWaiting: 100 });
}

function after(moments: number, then: () => void): void {
	if (moments === 0) then();
	else queueMicrotask(() => after(moments - 1, then));
}

function parse(old: string, next: string, again: string) {
	const form = new FormData();
	form.set("old-password", old);
	form.set("new-password", next);
	form.set("again", again);
	return parsePasswordChange(form, EMAIL);
}
