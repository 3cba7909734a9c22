import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMail } from "#app/messages/mail.server.ts";
import type { Letter } from "#app/messages/outbox.server.ts";
import { isRefusal } from "#app/messages/sending.ts";
import { freePort } from "#tests/support/free-port.ts";
import { type Mailbox, openMailbox } from "#tests/support/mailbox.ts";

const FROM = "classes@esol.example.org";

let mailbox: Mailbox;
beforeAll(async () => {
	mailbox = await openMailbox();
});
afterAll(() => mailbox.close());

const sendTo = (letter: Partial<Letter>) => {
	const whole = { recipient: "contact@college.example", subject: "A", body: "B", ...letter };
	return openMail({ smtpUrl: mailbox.url, from: FROM }, "ESOL Plus")({ id: "0192-7", ...whole });
};

describe("a letter over a real mail server", () => {
	test("arrives as plain text, under the name of its message each time", async () => {
		const letter = {
			subject: "Is everything still true?",
			body: "Open this:\n\nhttps://x.example/",
		};
		await sendTo(letter);
		await sendTo(letter);
		const [first, again] = mailbox.received.splice(0);
		expect(first).toMatchObject({ from: FROM, to: ["contact@college.example"] });
		const headers = headersOf(first!.source);
		expect(headers).toMatchObject({
			from: "ESOL Plus <classes@esol.example.org>",
			"message-id": "<0192-7@esol.example.org>",
			subject: "Is everything still true?",
			"auto-submitted": "auto-generated",
			"content-type": expect.stringMatching(/^text\/plain; charset=utf-8/),
		});
		expect(first!.source).toContain("https://x.example/");
		expect(headersOf(again!.source)["message-id"]).toBe(headers["message-id"]);
	});

	test.each([
		["a second header", "Hello\r\nBcc: all@example.test"],
		["a body of its own", "Hello\r\n\r\nClick here"],
		["turned letters", "\u202EHello\u202C"],
		["half a letter", "Hello \uD83D"],
	])(
		"whatever its subject holds, such as %s, it has one subject and one reader",
		async (_, subject) => {
			await sendTo({ subject });
			const [mail] = mailbox.received.splice(0);
			expect(mail?.to).toEqual(["contact@college.example"]);
			const headers = headersOf(mail!.source);
			expect(headers.bcc).toBeUndefined();
			expect(headers.to).toBe("contact@college.example");
			expect(headers.subject).toContain("Hello");
			expect(headers.subject).not.toContain("\u202E");
		},
	);

	test.each([
		"one@a.test, two@b.test",
		"one@a.test\r\nBcc: two@b.test",
		"One <one@a.test>, two@b.test",
		"group: one@a.test, two@b.test;",
	])("a field that holds more than one address reaches nobody: %j", async (recipient) => {
		const problem = await sendTo({ recipient }).catch((error) => error);
		expect(isRefusal(problem)).toBe(true);
		expect(mailbox.received).toEqual([]);
	});

	test("says when the server takes no letter for that address", async () => {
		const problem = await sendTo({ recipient: "nobody@college.example" }).catch((error) => error);
		expect(isRefusal(problem)).toBe(true);
	});

	test("says when there is no server", async () => {
		const mail = openMail(
			{ smtpUrl: `smtp://127.0.0.1:${await freePort()}`, from: FROM },
			"ESOL Plus",
		);
		const problem = await mail({ id: "1", recipient: "a@b.test", subject: "A", body: "B" }).catch(
			(error) => error,
		);
		expect(problem).toBeInstanceOf(Error);
		expect(isRefusal(problem)).toBe(false);
	});
});

function headersOf(source: string): Record<string, string> {
	const [head = ""] = source.split("\r\n\r\n");
	const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
	return Object.fromEntries(
		lines.map((line) => {
			const at = line.indexOf(":");
			return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
		}),
	);
}
