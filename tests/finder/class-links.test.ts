import { describe, expect, test } from "vitest";
import { telLink } from "#app/enrolments/contact-links.ts";
import { mailLink, mapLink, mobileOf, smsLink, whatsappLink } from "#app/finder/class-links.ts";

const TEXT = "Hello. Tea & talk – 100 % free?\nIs there a place #1?";

describe("who can be written to", () => {
	test("a mobile number, however it is written", () => {
		for (const phone of ["07700 900123", "+44 7700 900123", "0044 (0)7700-900123", "٠٧٧٠٠٩٠٠١٢٣"]) {
			expect(mobileOf(phone), phone).toBe("+447700900123");
		}
		expect(mobileOf("07624 900123")).toBe("+447624900123");
	});

	test("no landline, free number, pager, number that follows a person, or number abroad", () => {
		const others = [
			"020 7946 0123",
			"0800 123456",
			"07600 900123",
			"07000 900123",
			"+48 512 345 678",
		];
		for (const phone of [...others, "ask at the desk", ""])
			expect(mobileOf(phone), phone).toBeNull();
		expect(mobileOf(null)).toBeNull();
	});
});

test("a call needs nothing but the number; one we cannot read is dialled as it stands", () => {
	expect(telLink("020 7946 0123")).toBe("tel:+442079460123");
	expect(telLink("07700 900123")).toBe("tel:+447700900123");
	expect(telLink("020 7946 0123 ext 5")).toBe("tel:020794601235");
});

describe("what is written arrives as it was written", () => {
	const readBack = (link: string, name: string) =>
		new URLSearchParams(link.slice(link.indexOf("?") + 1)).get(name);

	test("by text message, to a number or to nobody yet", () => {
		const link = smsLink("+447700900123", TEXT);
		expect(link.startsWith("sms:+447700900123?&body=Hello.%20Tea%20%26%20talk")).toBe(true);
		expect(readBack(link, "body")).toBe(TEXT);
		expect(smsLink(null, "Hello")).toBe("sms:?&body=Hello");
	});

	test("by WhatsApp, whose numbers have no plus", () => {
		const link = whatsappLink("+447700900123", TEXT);
		expect(new URL(link).pathname).toBe("/447700900123");
		expect(new URL(link).searchParams.get("text")).toBe(TEXT);
		expect(whatsappLink(null, "Hello")).toBe("https://wa.me/?text=Hello");
	});

	test("by e-mail, whose lines end as letters do and whose address adds no field", () => {
		const link = mailLink("class@example.test", "Tea & talk?", TEXT);
		expect(link.startsWith("mailto:class@example.test?subject=Tea%20%26%20talk%3F&body=")).toBe(
			true,
		);
		expect(readBack(link, "body")).toBe(TEXT.replace("\n", "\r\n"));
		expect(mailLink("a@b.test?bcc=all@b.test", "s", "t")).toBe(
			"mailto:a@b.test%3Fbcc%3Dall@b.test?subject=s&body=t",
		);
	});
});

test("a map is asked for by postcode alone", () => {
	expect(mapLink("E17 4QH")).toBe("https://www.openstreetmap.org/search?query=E17%204QH");
});
