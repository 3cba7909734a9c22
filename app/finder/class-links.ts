import { mailtoLink } from "#app/enrolments/contact-links.ts";
import { readPhone } from "#app/enrolments/phone.ts";

// Ofcom's numbering plan: 070 are numbers that follow a person, 076 pagers but for the Isle of Man.
const MOBILE = /^\+447([1-57-9]\d{8}|624\d{6})$/;

/** World-wide form of a number that takes written messages; null for a landline. */
export function mobileOf(phone: string | null): string | null {
	const number = phone === null ? null : readPhone(phone);
	return number !== null && MOBILE.test(number) ? number : null;
}

/** Without a number she chooses whom to send it to. */
export function smsLink(number: string | null, text: string): string {
	// iPhones look behind the `&`, the others behind the `?`.
	return `sms:${number ?? ""}?&body=${encodeURIComponent(text)}`;
}

export function whatsappLink(number: string | null, text: string): string {
	return `https://wa.me/${number?.slice(1) ?? ""}?text=${encodeURIComponent(text)}`;
}

export function mailLink(address: string, subject: string, text: string): string {
	const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
	return `${mailtoLink(address)}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

/** By postcode, as the point of a venue may be no more than the middle of its outcode. */
export function mapLink(postcode: string): string {
	return `https://www.openstreetmap.org/search?query=${encodeURIComponent(postcode)}`;
}
